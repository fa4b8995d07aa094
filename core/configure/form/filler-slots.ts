import type { Item } from '../item.ts';
import type { MemberLayout } from '../layout.ts';
import type { SlotValue } from '../request.ts';
import { type Derivation, slotBase } from './derivation.ts';
import { fillerOptions } from './filler-options.ts';
import type { FormSlot } from './form.ts';

const textOf = (value: SlotValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** Who or what stands in a role: a new product, an installed one, and its holder. */
export function fillerSlots(derivation: Derivation, member: Item, layout: MemberLayout): FormSlot[] {
  const { role, offeringSlot, productSlot, holderSlot } = layout;
  const { selections } = derivation.run.request;
  const { added, installed } = fillerOptions(derivation, member, layout);
  const takesInstalled = Boolean(role.existing) || selections[productSlot] !== undefined;
  const takesNew = added.length > 0;
  const isOffered = added.length > 1 || (takesNew && takesInstalled);
  const holder: FormSlot = {
    type: 'holder',
    value: member.holder,
    isFixed: Boolean(member.filler?.installed),
    ...slotBase(derivation, holderSlot, role.name, false),
  };
  const filler: FormSlot = {
    type: 'filler',
    // Beside an installed product, what was chosen before stays in sight for whoever comes back to it.
    value: added.find(({ isChosen }) => isChosen)?.id ?? added.find(({ id }) => id === selections[offeringSlot])?.id,
    options: added,
    product: takesInstalled ? productSlot : null,
    ...slotBase(derivation, offeringSlot, role.name, true),
  };
  const product: FormSlot = {
    type: 'installed',
    value: textOf(selections[productSlot]),
    options: installed,
    offering: takesNew ? offeringSlot : null,
    ...slotBase(derivation, productSlot, role.name, !takesNew),
  };
  return [...(isOffered ? [filler] : []), ...(takesInstalled ? [product] : []), holder];
}
