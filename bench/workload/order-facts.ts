import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { WorkloadOrder } from './orders.ts';
import type { Plan, PlannedCondition, PlannedLeaf, PlannedPart } from './plan.ts';

/** A value that conditions ask for, by the two words that lead to it: `part_1` and `speed`. A chosen option has no second. */
export type FactName = { readonly of: string; readonly field: string };

/** Peers read `-` as minus. */
const word = (id: string): string => id.replaceAll('-', '_');

export const factOf = ({ of }: PlannedLeaf): FactName => ({ of: of.type === 'customer' ? 'customer' : word(of.id), field: of.field });
export const flatName = ({ of, field }: FactName): string => (field === '' ? of : `${of}.${field}`);

/** Every fact of an order with one line, in a fixed order. */
export function factNames({ parts, groups, line }: Plan): FactName[] {
  const fieldsOf = (part: PlannedPart) => part.fields.map(({ name }) => ({ of: word(part.id), field: name }));
  return [
    ...[...parts, line].flatMap(fieldsOf),
    ...groups.map(({ id }) => ({ of: word(id), field: '' })),
    { of: 'customer', field: 'age' },
    { of: 'customer', field: 'arrears' },
  ];
}

/** Their values, as they were given for one of the order's lines; without a line those of the line are null. */
export function factValues({ parts, groups, line }: Plan, { request, facts }: WorkloadOrder, key: string | null): Scalar[] {
  const { selections, customer } = request;
  const scalar = (value: unknown): Scalar =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  const chosen = (value: unknown): Scalar => (Array.isArray(value) ? scalar(value[0]) : null);
  const valuesOf = (part: PlannedPart, path: string) => part.fields.map(({ name }) => scalar(selections[`${path}/${name}`]));
  return [
    ...parts.flatMap((part) => valuesOf(part, `/components/${part.id}/1`)),
    ...valuesOf(line, `/roles/line/${key}/item`),
    ...groups.map(({ id }) => chosen(selections[`/groups/${id}`])),
    scalar(facts.customers[customer.id]?.age),
    scalar(facts.customers[customer.id]?.arrears),
  ];
}

/** A record for each part, with its values by name. */
export type NestedFacts = Record<string, Scalar | Record<string, Scalar>>;

export function nestedFacts(names: readonly FactName[], values: readonly Scalar[]): NestedFacts {
  const nested: NestedFacts = {};
  for (const [index, { of, field }] of names.entries()) {
    const value = values[index] ?? null;
    const record = nested[of];
    if (field === '') nested[of] = value;
    else if (typeof record === 'object' && record !== null) record[field] = value;
    else nested[of] = { [field]: value };
  }
  return nested;
}

export const flatFacts = (names: readonly FactName[], values: readonly Scalar[]): Record<string, Scalar> =>
  Object.fromEntries(names.map((name, index) => [flatName(name), values[index] ?? null]));

/** A condition in the words of an expression language. */
export function expressionOf(
  condition: PlannedCondition,
  words: { readonly all: string; readonly any: string; readonly number: (value: number) => string },
): string {
  if (condition.type !== 'leaf')
    return `(${condition.conditions.map((inner) => expressionOf(inner, words)).join(` ${words[condition.type]} `)})`;
  const { operator, value } = condition.leaf;
  const written = typeof value === 'number' ? words.number(value) : JSON.stringify(value);
  return `${flatName(factOf(condition.leaf))} ${comparisons[operator]} ${written}`;
}

const comparisons = { equal: '==', notEqual: '!=', greaterThan: '>', lessThanInclusive: '<=' } as const;
