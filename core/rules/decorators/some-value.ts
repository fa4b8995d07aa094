import { type Decorator, isList } from '../operator.ts';
import { someOf } from './elements.ts';

export const someValue: Decorator = {
  name: 'someValue',
  decorate: (next) => ({
    test: (fact, value) => isList(value) && value.some((element) => next.test(fact, element)),
    withFact: (fact) => (next.withFact(fact) === false ? false : undefined),
    withValue: (value) => isList(value) && someOf(value, next.withValue, next.alike?.passes === false && !next.alike.withValues(value)),
  }),
};
