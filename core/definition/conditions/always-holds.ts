import type { Condition, FactCondition, FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import { combinationsOf } from '../finite-domains.ts';
import { comparedFact, factOf, factRefKey, factRefsOf } from './fact-refs.ts';
import { parseOperator } from './operator-types.ts';

/** What a fact may be; null: too much to go through. */
export type ValuesOf = (ref: FactRef) => readonly Scalar[] | null;

type Known = ReadonlyMap<string, Scalar>;
/** Undefined: it hangs on what is not gone through. */
type Answer = boolean | undefined;

const isListed = (value: FactCondition['value'], one: Scalar): boolean => Array.isArray(value) && value.some((listed) => listed === one);

/** The comparisons that a list of values settles by itself; of any other nothing is known here. */
function compare(condition: FactCondition, actual: Scalar): Answer {
  const parsed = parseOperator(condition.operator);
  if (parsed.type !== 'known' || comparedFact(condition) || parsed.decorators.some((name) => name !== 'not')) return undefined;
  const { value } = condition;
  const plain: Readonly<Record<string, Answer>> = {
    equal: actual === value,
    notEqual: actual !== value,
    in: isListed(value, actual),
    notIn: !isListed(value, actual),
  };
  const answer = plain[parsed.operator];
  return answer !== undefined && parsed.decorators.length % 2 === 1 ? !answer : answer;
}

function holds(condition: Condition, known: Known): Answer {
  if ('not' in condition) {
    const inner = holds(condition.not, known);
    return inner === undefined ? undefined : !inner;
  }
  if ('fact' in condition) {
    const actual = known.get(factRefKey(factOf(condition)));
    return actual === undefined ? undefined : compare(condition, actual);
  }
  if ('condition' in condition) return undefined;
  const settling = 'any' in condition;
  const answers = ('any' in condition ? condition.any : condition.all).map((part) => holds(part, known));
  if (answers.includes(settling)) return settling;
  return answers.includes(undefined) ? undefined : !settling;
}

/** Whether a condition with its names written out is true whatever its facts are, as far as their values can be listed. */
export function alwaysHolds(condition: Condition, valuesOf: ValuesOf): boolean {
  const facts = factRefsOf(condition).flatMap((ref) => {
    const values = valuesOf(ref);
    return values ? [{ key: factRefKey(ref), values }] : [];
  });
  const combinations = combinationsOf(facts.map(({ values }) => values));
  return (
    combinations !== null &&
    combinations.length > 0 &&
    combinations.every((values) => {
      const known = new Map(facts.flatMap(({ key }, index): [string, Scalar][] => [[key, values[index] ?? null]]));
      return holds(condition, known) === true;
    })
  );
}
