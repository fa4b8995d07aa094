import { parseOperator } from '../definition/index.ts';
import { invariant } from '../kernel/invariant.ts';
import { decorators } from './decorators/decorators.ts';
import type { Comparison, KnownValue } from './operator.ts';
import { operators } from './operators/operators.ts';

export type FoundComparison = Comparison & {
  /** The test with the value fixed. */
  readonly against: (value: KnownValue) => (fact: KnownValue) => boolean;
};

/** The comparison an operator text names, such as `not:someFact:in`. Linting has refused unknown names before. */
export function findComparison(text: string): FoundComparison {
  const parsed = parseOperator(text);
  invariant(parsed.type === 'known', `no operator ${text}`);
  const operator = operators[parsed.operator];
  if (parsed.decorators.length === 0 && operator.against) return { ...operator, against: operator.against };
  const decorated = parsed.decorators.reduceRight<Comparison>((next, name) => decorators[name].decorate(next), operator);
  return { ...decorated, against: (value) => (fact) => decorated.test(fact, value) };
}
