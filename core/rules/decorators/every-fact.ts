import { type Decorator, isList, undecided } from '../operator.ts';
import { everyOf } from './elements.ts';

export const everyFact: Decorator = {
  name: 'everyFact',
  decorate: (next) => ({
    test: (fact, value) => isList(fact) && fact.every((element) => next.test(element, value)),
    withFact: (fact) => isList(fact) && everyOf(fact, next.withFact, next.alike?.passes === true && !next.alike.withFacts(fact)),
    // An empty list passes and an absent one does not: nothing is settled before it is known.
    withValue: undecided,
  }),
};
