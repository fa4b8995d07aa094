import { areSame, type Operator, undecided } from '../operator.ts';
import { unknown } from '../truth.ts';

export const equal: Operator = {
  name: 'equal',
  test: (fact, value) => fact === value,
  withFact: undecided,
  withValue: undecided,
  leaf: (read, value) => (scope) => {
    const fact = read(scope);
    return fact === value ? 'yes' : fact === unknown ? 'unknown' : 'no';
  },
  alike: { passes: true, withFacts: areSame, withValues: areSame },
};
