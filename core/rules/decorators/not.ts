import type { Decorator } from '../operator.ts';

const negate = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer);

export const not: Decorator = {
  name: 'not',
  decorate: (next) => ({
    test: (fact, value) => !next.test(fact, value),
    withFact: (fact) => negate(next.withFact(fact)),
    withValue: (value) => negate(next.withValue(value)),
    ...(next.alike ? { alike: { ...next.alike, passes: !next.alike.passes } } : {}),
  }),
};
