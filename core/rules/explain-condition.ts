import type { Condition, FactCondition, FactRef } from '../../schemas/generated/definitions.ts';
import { factRefKey } from '../definition/index.ts';
import type { CompiledLeaf, CompiledNode } from './compile-leaf.ts';
import type { DecidingLeaf, Explanation } from './explanation.ts';
import { type Formula, formulaOf, type Taken } from './formula.ts';
import type { Grounds } from './grounds.ts';
import { leastGrounds } from './least-grounds.ts';
import { nextQuestion, type OpenFact } from './next-question.ts';
import { type FactValue, type Truth, unknown } from './truth.ts';

/** A compiled condition as far as it is explained. */
export type Explained<Scope> = {
  readonly node: CompiledNode<Scope>;
  readonly leaves: readonly CompiledLeaf<Scope>[];
  readonly written: Condition;
  readonly numberOf: (comparison: FactCondition) => number;
  /** Whether a comparison stands in more than one place. Where none does, each part brings only what it needs. */
  readonly repeats: boolean;
};

/** The facts that nobody knows on either side of some leaves, in their order, each with the leaves that hang on it. */
function openFacts<Scope>(numbers: readonly number[], leaves: readonly CompiledLeaf<Scope>[], scope: Scope) {
  const open = new Map<string, OpenFact & { readonly ref: FactRef; readonly leaves: number[] }>();
  for (const number of numbers) {
    const leaf = leaves[number];
    for (const [side, ref] of leaf?.reads.entries() ?? []) {
      if ((side === 0 ? leaf?.actual(scope) : leaf?.expected(scope)) !== unknown) continue;
      const key = factRefKey(ref);
      const fact = open.get(key) ?? { key, ref, leaves: [] };
      open.set(key, fact);
      fact.leaves.push(number);
    }
  }
  return [...open.values()];
}

/** What is asked only for what is shown: why a condition comes out as it does, and what to ask where it does not yet. */
export function explainCondition<Scope>({ node, leaves, written, numberOf, repeats }: Explained<Scope>) {
  let made: Formula | undefined;
  const formula = (): Formula => {
    made ??= formulaOf(written, numberOf);
    return made;
  };
  const takenIn =
    (scope: Scope): Taken =>
    (leaf) =>
      leaves[leaf]?.test(scope) ?? 'unknown';
  let least: ReturnType<typeof leastGrounds> | undefined;
  const grounds = (scope: Scope, truth: Truth): Grounds => {
    const found = node.grounds(scope, truth);
    if (!repeats || found.leaves.length < 2) return found;
    least ??= leastGrounds(formula());
    return least(found, takenIn(scope));
  };
  const actual = (leaf: number, scope: Scope): FactValue => leaves[leaf]?.actual(scope) ?? null;
  const expected = (leaf: number, scope: Scope): FactValue => leaves[leaf]?.expected(scope) ?? null;
  const asks = (scope: Scope): FactRef | undefined => {
    const truth = node.test(scope);
    if (truth !== 'unknown') return undefined;
    const open = openFacts(grounds(scope, truth).leaves, leaves, scope);
    const best = open.length > 1 ? nextQuestion(formula(), takenIn(scope), open) : open[0]?.key;
    return open.find(({ key }) => key === best)?.ref;
  };
  const explain = (scope: Scope): Explanation => {
    const truth = node.test(scope);
    const told = grounds(scope, truth).leaves.flatMap((index): DecidingLeaf[] => {
      const leaf = leaves[index];
      return leaf ? [{ ...leaf.comparing, expected: leaf.expected(scope), actual: leaf.actual(scope), truth: leaf.test(scope) }] : [];
    });
    const asked = asks(scope);
    return { truth, leaves: told, ...(asked ? { asks: asked } : {}) };
  };
  return { grounds, actual, expected, asks, explain };
}
