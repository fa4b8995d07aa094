import { isList, type Operator, undecided } from '../operator.ts';
import { holds } from './in.ts';

/** Like the engine's: what is no list at all does not pass. */
export const doesNotContain: Operator = {
  name: 'doesNotContain',
  test: (fact, value) => isList(fact) && !holds(fact, value),
  withFact: (fact) => (isList(fact) ? (fact.length === 0 ? true : undefined) : false),
  withValue: undecided,
};
