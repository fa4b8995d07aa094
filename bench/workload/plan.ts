import { type Random, randomFrom } from './random.ts';

/** A bundle as plain facts: the definitions and the hand-written code are both made from it, and know nothing of each other. */
export type Plan = {
  readonly parts: readonly PlannedPart[];
  readonly groups: readonly PlannedGroup[];
  readonly line: PlannedPart;
  readonly rules: readonly PlannedRule[];
  readonly discounts: readonly { readonly id: string; readonly part: string; readonly percent: number }[];
};

export type PlannedField =
  | { readonly name: string; readonly type: 'text'; readonly values: readonly [string, ...string[]]; readonly isRequired: boolean }
  | { readonly name: string; readonly type: 'number'; readonly least: number; readonly most: number; readonly isRequired: boolean }
  | { readonly name: string; readonly type: 'flag'; readonly isRequired: boolean };

/** Fixed in yuan, or looked up by the value of a text field. */
export type PlannedCharge = {
  readonly id: string;
  readonly isMonthly: boolean;
  readonly yuan: number;
  readonly byField?: { readonly name: string; readonly yuan: Readonly<Record<string, number>> };
};

export type PlannedPart = { readonly id: string; readonly fields: readonly PlannedField[]; readonly charges: readonly PlannedCharge[] };
export type PlannedGroup = { readonly id: string; readonly options: readonly [PlannedPart, ...PlannedPart[]] };

export type PlannedLeaf = {
  readonly of: { readonly type: 'part' | 'group' | 'customer' | 'line'; readonly id: string; readonly field: string };
  readonly operator: 'equal' | 'notEqual' | 'greaterThan' | 'lessThanInclusive';
  readonly value: string | number | boolean;
};
export type PlannedCondition =
  | { readonly type: 'leaf'; readonly leaf: PlannedLeaf }
  | { readonly type: 'all' | 'any'; readonly conditions: readonly PlannedCondition[] };
export type PlannedRule = {
  readonly id: string;
  /** The id of a part for a rule judged on it, `line` for each member. */
  readonly on: 'order' | 'line' | string;
  readonly condition: PlannedCondition;
  readonly effect: 'reject' | 'warn';
};

const speeds = ['1m', '2m', '4m', '8m'] as const;
const fieldsOf = (random: Random): readonly PlannedField[] => [
  { name: 'speed', type: 'text', values: speeds, isRequired: true },
  { name: 'months', type: 'number', least: 1, most: random.between(24, 60), isRequired: true },
  { name: 'roaming', type: 'flag', isRequired: random.chance(0.5) },
];

const tableOf = (random: Random) => ({
  name: 'speed',
  yuan: Object.fromEntries(speeds.map((speed) => [speed, random.between(10, 200)])),
});

function planPart(random: Random, index: number): PlannedPart {
  const monthly = { id: 'monthly', isMonthly: true, yuan: random.between(5, 90) };
  return {
    id: `part-${index + 1}`,
    fields: fieldsOf(random),
    charges: [index % 2 === 0 ? { ...monthly, byField: tableOf(random) } : monthly],
  };
}

const planOption = (random: Random, group: number, option: number): PlannedPart => ({
  id: `choice-${group + 1}-${option + 1}`,
  fields: [],
  // 15 of 60 options are priced: with 12 of the parts and 3 discounts, 30 charges.
  charges: option < 1 || (option === 1 && group < 5) ? [{ id: 'fee', isMonthly: random.chance(0.5), yuan: random.between(1, 50) }] : [],
});

/** A leaf over what an order of this plan has. `holds` says which way it tends to fall, so that whole conditions are read. */
function planLeaf(random: Random, on: PlannedRule['on'], holds: boolean): PlannedLeaf {
  const kind = random.below(10);
  if (kind === 0)
    return { of: { type: 'customer', id: '', field: 'age' }, operator: holds ? 'greaterThan' : 'lessThanInclusive', value: 17 };
  if (kind === 1)
    return { of: { type: 'customer', id: '', field: 'arrears' }, operator: holds ? 'lessThanInclusive' : 'greaterThan', value: 50 };
  if (kind < 4) {
    const group = random.between(1, 10);
    const value = `choice-${group}-${random.between(1, 6)}`;
    return { of: { type: 'group', id: `group-${group}`, field: '' }, operator: holds ? 'notEqual' : 'equal', value };
  }
  const of =
    on === 'line' && random.chance(0.6)
      ? { type: 'line' as const, id: 'line' }
      : { type: 'part' as const, id: `part-${random.between(1, 12)}` };
  if (kind < 7) return { of: { ...of, field: 'speed' }, operator: holds ? 'notEqual' : 'equal', value: random.pick(speeds) };
  if (kind < 9)
    return { of: { ...of, field: 'months' }, operator: holds ? 'greaterThan' : 'lessThanInclusive', value: random.between(2, 9) };
  return { of: { ...of, field: 'roaming' }, operator: 'equal', value: random.chance(0.5) };
}

const inArrears: PlannedCondition = {
  type: 'leaf',
  leaf: { of: { type: 'customer', id: '', field: 'arrears' }, operator: 'greaterThan', value: 50 },
};

function planCondition(random: Random, on: PlannedRule['on'], isRare: boolean): PlannedCondition {
  const size = random.between(3, 6);
  const leaf = (holds: boolean): PlannedCondition => ({ type: 'leaf', leaf: planLeaf(random, on, holds) });
  // What refuses hangs on a last condition that seldom holds, so that orders are accepted and conditions still read.
  if (isRare) return { type: 'all', conditions: [...Array.from({ length: size - 1 }, () => leaf(true)), inArrears] };
  const shape = random.below(4);
  if (shape < 2) return { type: 'all', conditions: Array.from({ length: size }, () => leaf(random.chance(0.8))) };
  if (shape === 2) return { type: 'any', conditions: Array.from({ length: size }, () => leaf(random.chance(0.1))) };
  const inner: PlannedCondition = { type: 'any', conditions: Array.from({ length: size - 2 }, () => leaf(random.chance(0.3))) };
  return { type: 'all', conditions: [leaf(true), leaf(true), inner] };
}

/** 12 components (or more, for a long form), 60 options in 10 groups, 40 rules of 3 to 6 conditions, 30 charges, and a role for lines. */
export function planOffering(seed: number, { components = 12 }: { readonly components?: number } = {}): Plan {
  const random = randomFrom(seed);
  const parts = Array.from({ length: components }, (_, index) => planPart(random, index));
  const groups = Array.from({ length: 10 }, (_, group): PlannedGroup => {
    const [first, ...others] = Array.from({ length: 6 }, (_, option) => planOption(random, group, option));
    return { id: `group-${group + 1}`, options: [first ?? planOption(random, group, 0), ...others] };
  });
  const line: PlannedPart = {
    id: 'line',
    fields: fieldsOf(random),
    charges: [{ id: 'monthly', isMonthly: true, yuan: 0, byField: tableOf(random) }],
  };
  const rules = Array.from({ length: 40 }, (_, index): PlannedRule => {
    const on = index < 26 ? 'order' : index < 36 ? `part-${random.between(1, 12)}` : 'line';
    const isRare = index % 4 === 0;
    return { id: `rule-${index + 1}`, on, condition: planCondition(random, on, isRare), effect: isRare ? 'reject' : 'warn' };
  });
  const discounts = [1, 2, 3].map((number) => ({ id: `discount-${number}`, part: `part-${number * 3}`, percent: random.between(5, 40) }));
  return { parts, groups, line, rules, discounts };
}
