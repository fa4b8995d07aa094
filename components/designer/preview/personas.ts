import { trialCustomer } from '../../../core/configure/index.ts';
import { factRefKey } from '../../../core/definition/index.ts';
import { type FactValue, unknown } from '../../../core/rules/index.ts';
import type { FactRef } from '../../../schemas/generated/definitions.ts';

type Known = Readonly<Record<string, Readonly<Record<string, FactValue>> | null>>;

/** Somebody a rule is tried on: what is known of them, by fact and path. What is not listed is unknown. */
export type Persona = { readonly id: string; readonly known: Known };

/** A date that is far enough in the future, and one that is not in it. */
const farDay = '2099-12-31';
const order = { customerClass: 'individual', action: 'add' } as const;
const customer = { class: 'individual', ...trialCustomer } as const;
const ofPerson = (facts: Readonly<Record<string, FactValue>>): Known => {
  const known = { ...customer, ...facts };
  return { order, customer: known, holder: known, household: null, group: null };
};
const working = { status: 'active', source: 'existing', monthsActive: 8, contractEnd: farDay, familyBundles: 0 } as const;
const family = { members: 3, city: null, headBrand: null, mobileSpend: 300 } as const;

/** Customers as they come to a counter, each different from the first in one thing. */
export const personas: readonly Persona[] = [
  { id: 'newcomer', known: ofPerson({}) },
  { id: 'in-contract', known: { ...ofPerson({ tenure: 8 }), product: working } },
  { id: 'in-arrears', known: ofPerson({ arrears: 200 }) },
  { id: 'family-head', known: { ...ofPerson({ class: 'family' }), order: { ...order, customerClass: 'family' }, household: family } },
  { id: 'minor', known: ofPerson({ age: 16 }) },
  { id: 'unverified', known: ofPerson({ idVerified: false }) },
  { id: 'stranger', known: {} },
];

/** Values a person gave for a persona by hand, by `factRefKey`. */
export type Pins = Readonly<Record<string, FactValue>>;

/** What a fact is for a persona: pinned, known of them, or unknown. Of who belongs to no family everything of it is none. */
export function factOfPersona({ known }: Persona, pins: Pins, ref: FactRef): FactValue {
  const pinned = pins[factRefKey(ref)];
  if (pinned !== undefined) return pinned;
  const facts = known[ref.fact];
  if (facts === null) return null;
  return (ref.path === undefined ? undefined : facts?.[ref.path]) ?? (isNone(facts, ref) ? null : unknown);
}

const isNone = (facts: Readonly<Record<string, FactValue>> | undefined, { path }: FactRef): boolean =>
  facts !== undefined && path !== undefined && facts[path] === null;
