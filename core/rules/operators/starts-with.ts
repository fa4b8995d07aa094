import { type Operator, undecided } from '../operator.ts';

/** A text that begins with another, such as a number with its segment (`R063`). The second judge is given this very function. */
export const startsWith: Operator = {
  name: 'startsWith',
  test: (fact, value) => typeof fact === 'string' && typeof value === 'string' && fact.startsWith(value),
  withFact: (fact) => (typeof fact === 'string' ? undefined : false),
  withValue: undecided,
};
