import { type Operator, undecided } from '../operator.ts';

export const equal: Operator = {
  name: 'equal',
  test: (fact, value) => fact === value,
  withFact: undecided,
  withValue: undecided,
  singles: 'passes',
};
