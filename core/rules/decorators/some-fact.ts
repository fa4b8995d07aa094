import { type Decorator, isList } from '../operator.ts';
import { someOf } from './elements.ts';

export const someFact: Decorator = {
  name: 'someFact',
  decorate: (next) => ({
    test: (fact, value) => isList(fact) && fact.some((element) => next.test(element, value)),
    withFact: (fact) => isList(fact) && someOf(fact, next.withFact, next.alike?.passes === false && !next.alike.withFacts(fact)),
    // An unknown list may be empty, so that only what fails for every element is settled.
    withValue: (value) => (next.withValue(value) === false ? false : undefined),
  }),
};
