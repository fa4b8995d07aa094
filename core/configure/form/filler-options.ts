import type { ItemNode } from '../../compile/index.ts';
import type { Expansion } from '../expansion.ts';
import { fitsRole, type Held, installedById } from '../installed.ts';
import { type Item, isItemLayout } from '../item.ts';
import type { ItemLayout, MemberLayout } from '../layout.ts';
import type { Linked } from '../link.ts';
import type { Availability, ChoiceOption, InstalledOption } from './form.ts';
import { canBeRefused, type Mentions } from './mentions.ts';
import { optionPrice } from './option-price.ts';
import { available, type Change, unavailable, type WhatIf } from './what-if.ts';

/** What the choice of a filler is made from. */
type Choosing = { readonly linked: Linked; readonly run: Expansion; readonly whatIf: WhatIf; readonly mentions: Mentions };

export type FillerOptions = { readonly added: readonly ChoiceOption[]; readonly installed: readonly InstalledOption[] };

/** Somebody may have thousands of products: of more than this, only the chosen one is judged before it is chosen. */
const mostTriedOut = 40;

/** Whether any rule could see what fills the role. */
const isJudged = ({ mentions }: Choosing, { role }: MemberLayout, accepted: readonly ItemLayout[]): boolean =>
  mentions.fillers || mentions.parts.has(role.id) || mentions.counted.size > 0 || accepted.some((layout) => canBeRefused(mentions, layout));

/** Those that fit, and those of the same specifications, which people may wonder about. */
function heldFor({ run }: Choosing, { role: { existing } }: MemberLayout): readonly (Held & { readonly fits: boolean })[] {
  if (!existing) return [];
  return [...installedById(run.facts).values()].flatMap((held) => {
    const { specification } = held.product;
    const fits = fitsRole(existing, held.product);
    return fits || (specification !== null && existing.specifications.includes(specification)) ? [{ ...held, fits }] : [];
  });
}

/** What keeps an installed product out whatever the rules say; undefined where they are to be asked. */
function fixedAvailability(
  { run }: Choosing,
  member: Item,
  { product, fits }: Held & { readonly fits: boolean },
): Availability | undefined {
  if (!fits) return unavailable([{ code: 'product-not-accepted', params: { product: product.label ?? product.id } }]);
  const isUsed =
    run.installed.some((item) => item.installed?.id === product.id && item.parent !== member) ||
    run.request.alongside?.some(({ installed }) => installed === product.id);
  return isUsed ? unavailable([{ code: 'product-used-twice', params: { product: product.label ?? product.id } }]) : undefined;
}

const chosenOffering = ({ filler }: Item): string | undefined =>
  filler && !filler.installed && isItemLayout(filler.layout) ? filler.layout.node.offering : undefined;

/** What may fill a membership, new and installed, each tried out against all the others (`model 12`). */
export function fillerOptions(choosing: Choosing, member: Item, layout: MemberLayout): FillerOptions {
  const { linked, whatIf } = choosing;
  const { role, offeringSlot, productSlot } = layout;
  const accepted = role.accepts.flatMap((node: ItemNode) => layout.filler(node.offering) ?? []);
  const held = heldFor(choosing, layout);
  const chosen = member.filler?.installed?.id;

  const answers = new Map<string, Availability>();
  const asked: { readonly key: string; readonly change: Change }[] = [];
  const isAsking = isJudged(choosing, layout, accepted);
  const consider = (key: string, fixed: Availability | undefined, change: Change, isTried: boolean): void => {
    if (fixed || !isAsking || !isTried) answers.set(key, fixed ?? available);
    else asked.push({ key, change });
  };
  for (const item of accepted) {
    const { offering } = item.node;
    const market = whatIf.market(item);
    const fixed = market.status === 'unavailable' ? market : undefined;
    consider(`new ${offering}`, fixed, { [offeringSlot]: offering, [productSlot]: undefined }, true);
  }
  for (const one of held) {
    const { id } = one.product;
    consider(
      `installed ${id}`,
      fixedAvailability(choosing, member, one),
      { [productSlot]: id },
      held.length <= mostTriedOut || id === chosen,
    );
  }
  // An empty id names no product, so nothing fills the membership.
  const tried = whatIf.ofChanges(
    offeringSlot,
    { [productSlot]: '' },
    asked.map(({ change }) => change),
  );
  for (const [index, { key }] of asked.entries()) answers.set(key, tried[index] ?? available);

  return {
    added: accepted.map((item): ChoiceOption => {
      const { offering, name } = item.node;
      const availability = answers.get(`new ${offering}`) ?? available;
      const price = optionPrice(linked, item, whatIf.at);
      return { id: offering, offering, name, isChosen: offering === chosenOffering(member), availability, price };
    }),
    installed: held.map(({ product: { id, offering, name, label, status }, holder }): InstalledOption => {
      const availability = answers.get(`installed ${id}`) ?? available;
      return { id, offering, name, label, holder, status, isChosen: id === chosen, availability };
    }),
  };
}
