import { type Formula, type Taken, truthOf } from './formula.ts';
import type { Grounds } from './grounds.ts';

/**
 * Takes away every leaf without which the others still decide: where one comparison stands in several parts, each part
 * may have brought one of its own. What is left has none to spare. The leaves of an open condition are all still to be
 * asked, and stay. Grounds determine what their leaves are, so each is looked at once.
 */
export function leastGrounds(formula: Formula): (grounds: Grounds, taken: Taken) => Grounds {
  const known = new WeakMap<Grounds, Grounds>();
  return (grounds, taken) => {
    const before = known.get(grounds);
    if (before) return before;
    const kept = new Set(grounds.leaves);
    const takenOfKept: Taken = (leaf) => (kept.has(leaf) ? taken(leaf) : 'unknown');
    if (grounds.truth !== 'unknown') {
      // The last brought first: what was met first is what a reader knows the condition by.
      for (const leaf of grounds.leaves.toReversed()) {
        kept.delete(leaf);
        if (truthOf(formula, takenOfKept) !== grounds.truth) kept.add(leaf);
      }
    }
    const least =
      kept.size === grounds.leaves.length ? grounds : { truth: grounds.truth, leaves: grounds.leaves.filter((leaf) => kept.has(leaf)) };
    known.set(grounds, least);
    return least;
  };
}
