import { areSame, type Operator, undecided } from '../operator.ts';
import { unknown } from '../truth.ts';

export const notEqual: Operator = {
  name: 'notEqual',
  test: (fact, value) => fact !== value,
  withFact: undecided,
  withValue: undecided,
  leaf: (read, value) => (scope) => {
    const fact = read(scope);
    return fact === value ? 'no' : fact === unknown ? 'unknown' : 'yes';
  },
  alike: { passes: false, withFacts: areSame, withValues: areSame },
};
