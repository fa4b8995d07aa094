import type { CustomerClass, Definition } from '../../schemas/generated/definitions.ts';
import { compile } from '../compile/index.ts';
import {
  type Configuration,
  type ConfigureRequest,
  configure,
  type FormSection,
  type FormSlot,
  type InstalledProduct,
  type Linked,
  link,
  type ResolvedFacts,
} from '../configure/index.ts';
import { workspaceOf } from '../definition/index.ts';
import { category, text } from './build-definitions.ts';

/** Compiles and links, or fails the test with the issues. */
export function linkForTest(definitions: readonly Definition[], offering: string): Linked {
  const program = compile(workspaceOf([category('all'), ...definitions]), offering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  return link(program.value);
}

export const requestForTest = (
  selections: ConfigureRequest['selections'] = {},
  given: Partial<ConfigureRequest> = {},
): ConfigureRequest => ({
  action: 'add',
  customer: { id: 'customer', class: 'individual' },
  channel: 'shop',
  region: 'shanghai',
  at: '2026-11-22T10:00:00+08:00',
  selections,
  ...given,
});

export const factsForTest = (given: Partial<ResolvedFacts> = {}): ResolvedFacts => ({
  customers: { customer: { idVerified: true } },
  held: { customer: [] },
  ...given,
});

/** An installed product of the specification of that name. */
export const installedForTest = (id: string, given: Partial<InstalledProduct> = {}): InstalledProduct => ({
  id,
  status: 'active',
  name: text(id),
  label: id,
  familyBundles: 0,
  offering: id,
  specification: id,
  categories: [],
  quantity: 1,
  characteristics: {},
  ...given,
});

export const asClass = (customerClass: CustomerClass): Partial<ConfigureRequest> => ({
  customer: { id: 'customer', class: customerClass },
});

export const configureForTest = (
  linked: Linked,
  selections: ConfigureRequest['selections'] = {},
  given: Partial<ConfigureRequest> = {},
): Configuration => configure(linked, requestForTest(selections, given), factsForTest());

/** Every slot of a form by id. */
export function slotsOf(configuration: Configuration): ReadonlyMap<string, FormSlot> {
  const slots = new Map<string, FormSlot>();
  const read = (section: FormSection): void => {
    for (const slot of section.slots) slots.set(slot.id, slot);
    section.sections.forEach(read);
  };
  configuration.form.sections.forEach(read);
  return slots;
}
