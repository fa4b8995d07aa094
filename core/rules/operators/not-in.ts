import { isList, type Operator, undecided } from '../operator.ts';
import { type FactValue, unknown } from '../truth.ts';
import { holds } from './in.ts';

export const notMemberOf: Operator = {
  name: 'notIn',
  test: (fact, value) => !holds(value, fact),
  withFact: undecided,
  withValue: (value) => (isList(value) && value.length > 0 ? undefined : true),
  leaf: (read, value) => {
    const listed: ReadonlySet<FactValue> = new Set(isList(value) ? value : []);
    return (scope) => {
      const fact = read(scope);
      return fact === unknown ? 'unknown' : listed.has(fact) ? 'no' : 'yes';
    };
  },
};
