import { isList, type KnownValue, type Operator, undecided } from '../operator.ts';
import { type FactValue, unknown } from '../truth.ts';

/** A list that is known to be absent holds nothing; the engine itself would throw there. */
export const holds = (list: KnownValue, value: KnownValue): boolean => isList(list) && !isList(value) && list.includes(value);

export const memberOf: Operator = {
  name: 'in',
  test: (fact, value) => holds(value, fact),
  withFact: undecided,
  withValue: (value) => (isList(value) && value.length > 0 ? undefined : false),
  leaf: (read, value) => {
    const listed: ReadonlySet<FactValue> = new Set(isList(value) ? value : []);
    return (scope) => {
      const fact = read(scope);
      return fact === unknown ? 'unknown' : listed.has(fact) ? 'yes' : 'no';
    };
  },
};
