import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { Operator } from '../operator.ts';

/** A text begins with each of several if the longest of them does. */
function areOneBeginning(values: readonly Scalar[]): boolean {
  const texts = values.filter((value) => typeof value === 'string');
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  return texts.length === values.length && texts.every((text) => longest.startsWith(text));
}

/** A text that begins with another, such as a number with its segment (`R063`). The second judge is given this very function. */
export const startsWith: Operator = {
  name: 'startsWith',
  test: (fact, value) => typeof fact === 'string' && typeof value === 'string' && fact.startsWith(value),
  withFact: (fact) => (typeof fact === 'string' ? undefined : false),
  withValue: (value) => (typeof value === 'string' ? undefined : false),
  // Every text begins with the empty one.
  alike: { passes: true, withFacts: () => true, withValues: areOneBeginning },
};
