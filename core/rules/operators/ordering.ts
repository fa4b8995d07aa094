import type { OperatorName } from '../../definition/index.ts';
import { type Operator, undecided } from '../operator.ts';
import { type FactValue, type Truth, unknown } from '../truth.ts';

type OrderingName = Extract<OperatorName, 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive'>;

type Compare = (fact: number, value: number) => boolean;
/** The same comparison with a bound, in a closure of its own: one for all orderings would cost each a call. */
type Bounded = <Scope>(read: (scope: Scope) => FactValue, bound: number) => (scope: Scope) => Truth;

/** What is no number passes no ordering. */
export const noNumber = (fact: FactValue): Truth => (fact === unknown ? 'unknown' : 'no');

/**
 * An absent fact passes no ordering; an absent value counts as zero. Both are the engine's own behaviour: the one by its
 * validator, the other by the coercion of null.
 */
export const ordering = (name: OrderingName, compare: Compare, bounded: Bounded): Operator => ({
  name,
  test: (fact, value) =>
    typeof fact === 'number' && (typeof value === 'number' ? compare(fact, value) : value === null && compare(fact, 0)),
  withFact: (fact) => (typeof fact === 'number' ? undefined : false),
  withValue: undecided,
  leaf: (read, value) => {
    const bound = value === null ? 0 : value;
    return typeof bound === 'number' ? bounded(read, bound) : (scope) => (read(scope) === unknown ? 'unknown' : 'no');
  },
});
