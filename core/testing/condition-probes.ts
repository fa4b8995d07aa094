import type { Condition, FactCondition, FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import { factRefKey, type NamedConditions } from '../definition/index.ts';
import { compileCondition, type FactValue } from '../rules/index.ts';
import { Random } from './random.ts';

/** What each fact is taken to be; a fact that is not there is absent. */
export type ConditionProbe = Readonly<Record<string, Scalar | readonly Scalar[]>>;

type Leaf = Extract<Condition, FactCondition>;

function leavesOf(condition: Condition, named: NamedConditions): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, named));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, named));
  if ('not' in condition) return leavesOf(condition.not, named);
  if ('condition' in condition) {
    const found = named[condition.condition];
    return found ? leavesOf(found, named) : [];
  }
  return [condition];
}

const isRef = (value: Leaf['value']): value is FactRef => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a comparison's constant, and those just beside them. */
function around(value: Scalar): readonly Scalar[] {
  if (typeof value === 'number') return [value, value - 1, value + 1];
  if (typeof value === 'string') return [value, `${value}0`, 'another'];
  return typeof value === 'boolean' ? [value, !value] : [null, 'another', 1];
}

const shared: readonly Scalar[] = ['another', 'one', 3];
const days: readonly Scalar[] = ['2009-09-30', '2009-10-01', '2009-10-02'];
const ordersDays = (operator: string): boolean => /(before|after)$/i.test(operator);

/** Values worth trying for each fact that a condition names. */
function valuesOf(condition: Condition, named: NamedConditions): ReadonlyMap<string, readonly (Scalar | readonly Scalar[])[]> {
  const values = new Map<string, (Scalar | readonly Scalar[])[]>();
  const add = (ref: FactRef, more: readonly (Scalar | readonly Scalar[])[]): void => {
    const key = factRefKey(ref);
    values.set(key, [...(values.get(key) ?? [null]), ...more]);
  };
  for (const { operator, value, ...ref } of leavesOf(condition, named)) {
    const others = ordersDays(operator) ? days : shared;
    const constants = isRef(value) ? others : Array.isArray(value) ? value : [value];
    const scalars = ordersDays(operator) ? [...new Set([...constants, ...days])] : constants.flatMap(around);
    const isList = /contain|someFact|everyFact/i.test(operator);
    add(ref, isList ? [[], ...scalars.map((scalar) => [scalar]), [...scalars]] : scalars);
    if (isRef(value)) add(value, others);
  }
  return values;
}

const greatestProbes = 24;

/** Takes every value of every fact at least once, and mixes them by fixed dice. */
export function probesOfCondition(condition: Condition, named: NamedConditions): ConditionProbe[] {
  const values = [...valuesOf(condition, named)];
  const random = new Random(7);
  const bases =
    values.length === 0 ? [] : [0, 1].map((place) => Object.fromEntries(values.map(([key, list]) => [key, list[place] ?? null])));
  const single = bases.flatMap((base) => values.flatMap(([key, list]) => list.map((value) => ({ ...base, [key]: value }))));
  const mixed = random.list(greatestProbes, () => Object.fromEntries(values.map(([key, list]) => [key, random.pick(list)])));
  const probes = new Map([...single, ...mixed].map((probe) => [JSON.stringify(probe), probe]));
  return [...probes.values()].slice(0, 3 * greatestProbes);
}

const isKnown = (value: Scalar | readonly Scalar[] | undefined): value is Scalar | readonly Scalar[] => value !== undefined;

/** The condition's answers to the probes, one letter each: y, n, u. */
export function outcomesOfCondition(condition: Condition, named: NamedConditions, probes: readonly ConditionProbe[]): string {
  const compiled = compileCondition<ConditionProbe>(
    condition,
    (ref) => {
      const key = factRefKey(ref);
      return (probe): FactValue => {
        const value = probe[key];
        return isKnown(value) ? value : null;
      };
    },
    named,
  );
  return probes.map((probe) => compiled.test(probe).slice(0, 1)).join('');
}
