import { isList, type KnownValue, type Operator, undecided } from '../operator.ts';
import { holds } from './in.ts';

export const notMemberOf: Operator = {
  name: 'notIn',
  test: (fact, value) => !holds(value, fact),
  withFact: undecided,
  withValue: (value) => (isList(value) && value.length > 0 ? undefined : true),
  against: (value) => {
    const unwanted: ReadonlySet<KnownValue> = new Set(isList(value) ? value : []);
    return (fact) => !unwanted.has(fact);
  },
};
