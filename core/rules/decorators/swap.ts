import type { Decorator } from '../operator.ts';

export const swap: Decorator = {
  name: 'swap',
  decorate: (next) => ({
    test: (fact, value) => next.test(value, fact),
    withFact: next.withValue,
    withValue: next.withFact,
    ...(next.alike ? { alike: { passes: next.alike.passes, withFacts: next.alike.withValues, withValues: next.alike.withFacts } } : {}),
  }),
};
