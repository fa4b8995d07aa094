import { type Formula, openLeaves, type Taken } from './formula.ts';

/** A fact that is not known, by a key, with the leaves that hang on it. */
export type OpenFact = { readonly key: string; readonly leaves: readonly number[] };

/** How many comparisons would still be open if the answer made all of its leaves come out as said. */
const leftOpen = (formula: Formula, taken: Taken, { leaves }: OpenFact, truth: 'yes' | 'no'): number =>
  openLeaves(formula, (leaf) => (leaves.includes(leaf) ? truth : taken(leaf))).length;

/**
 * Which open fact to ask for first: the one whose answer, for or against, leaves the fewest comparisons open; of several
 * that leave as many, the one that the condition names first.
 */
export function nextQuestion(formula: Formula, taken: Taken, facts: readonly OpenFact[]): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    const left = leftOpen(formula, taken, fact, 'yes') + leftOpen(formula, taken, fact, 'no');
    if (left < fewest) [best, fewest] = [fact.key, left];
  }
  return best;
}
