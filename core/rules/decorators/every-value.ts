import { type Decorator, isList } from '../operator.ts';
import { everyOf } from './elements.ts';

/** A list of values that is known to be absent is an empty one, as it is for `in`. */
export const everyValue: Decorator = {
  name: 'everyValue',
  decorate: (next) => ({
    test: (fact, value) => !isList(value) || value.every((element) => next.test(fact, element)),
    withFact: (fact) => (next.withFact(fact) === true ? true : undefined),
    withValue: (value) =>
      isList(value) ? everyOf(value, next.withValue, next.alike?.passes === true && !next.alike.withValues(value)) : true,
  }),
};
