import type { CustomerClass, Definition } from '../../schemas/generated/definitions.ts';
import { compile } from '../compile/index.ts';
import {
  type Configuration,
  type ConfigureRequest,
  configure,
  type FormSection,
  type FormSlot,
  type Linked,
  link,
  type ResolvedFacts,
} from '../configure/index.ts';
import { workspaceOf } from '../definition/index.ts';
import { category } from './build-definitions.ts';

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
