import { type Operator, undecided } from '../operator.ts';

export const notEqual: Operator = {
  name: 'notEqual',
  test: (fact, value) => fact !== value,
  withFact: undecided,
  withValue: undecided,
  singles: 'fails',
};
