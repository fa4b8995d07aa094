import type { OperatorName } from '../../definition/index.ts';
import { type KnownValue, type Operator, undecided } from '../operator.ts';

type OrderingName = Extract<OperatorName, 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive'>;

/**
 * An absent fact passes no ordering; an absent value counts as zero. Both are the engine's own behaviour: the one by its
 * validator, the other by the coercion of null.
 */
export const ordering = (name: OrderingName, compare: (fact: number, value: number) => boolean): Operator => ({
  name,
  test: (fact, value) =>
    typeof fact === 'number' && (typeof value === 'number' ? compare(fact, value) : value === null && compare(fact, 0)),
  withFact: (fact) => (typeof fact === 'number' ? undefined : false),
  withValue: undecided,
  against: (value: KnownValue) => {
    const bound = value === null ? 0 : value;
    if (typeof bound !== 'number') return () => false;
    return (fact) => typeof fact === 'number' && compare(fact, bound);
  },
});
