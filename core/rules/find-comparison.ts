import { parseOperator } from '../definition/index.ts';
import { invariant } from '../kernel/invariant.ts';
import { decorators } from './decorators/decorators.ts';
import type { Comparison, Leaf } from './operator.ts';
import { operators } from './operators/operators.ts';
import { unknown } from './truth.ts';

export type FoundComparison = Comparison & {
  readonly leaf: Leaf;
};

const leafOf =
  ({ test }: Comparison): Leaf =>
  (read, value) =>
  (scope) => {
    const fact = read(scope);
    return fact === unknown ? 'unknown' : test(fact, value) ? 'yes' : 'no';
  };

/** The comparison an operator text names, such as `not:someFact:in`. Linting has refused unknown names before. */
export function findComparison(text: string): FoundComparison {
  const parsed = parseOperator(text);
  invariant(parsed.type === 'known', `no operator ${text}`);
  const operator = operators[parsed.operator];
  if (parsed.decorators.length === 0 && operator.leaf) return { ...operator, leaf: operator.leaf };
  const decorated = parsed.decorators.reduceRight<Comparison>((next, name) => decorators[name].decorate(next), operator);
  return { ...decorated, leaf: leafOf(decorated) };
}
