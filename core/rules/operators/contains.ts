import { isList, type Operator, undecided } from '../operator.ts';
import { holds } from './in.ts';

export const contains: Operator = {
  name: 'contains',
  test: (fact, value) => holds(fact, value),
  withFact: (fact) => (isList(fact) && fact.length > 0 ? undefined : false),
  withValue: undecided,
};
