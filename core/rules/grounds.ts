import type { Truth } from './truth.ts';

/**
 * What decided a condition: its truth, and by number the leaves that alone give it. The same grounds are one object, so
 * that a rule that says the same of five hundred lines for the same reasons is seen to.
 */
export type Grounds = { readonly truth: Truth; readonly leaves: readonly number[] };

export const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** The three that one leaf can have. */
export function groundsOfLeaf(leaf: number): Readonly<Record<Truth, Grounds>> {
  const leaves = [leaf];
  return { yes: { truth: 'yes', leaves }, no: { truth: 'no', leaves }, unknown: { truth: 'unknown', leaves } };
}

/** A way from part to part, with what the parts up to here have in common. */
type Step = { readonly next: Map<Grounds, Step>; grounds: Grounds | undefined };

const newStep = (): Step => ({ next: new Map(), grounds: undefined });
/** Far more than a condition has; past it equal grounds may be told apart, and nothing worse. */
const mostSteps = 2000;

/** Joins parts of one truth that all count. Each combination is made when it is first met. */
export function joinGrounds(): (truth: Truth, parts: readonly Grounds[]) => Grounds {
  let root = newStep();
  let steps = 0;
  return (truth, parts) => {
    let step = root;
    for (const part of parts) {
      let next = step.next.get(part);
      if (!next) {
        next = newStep();
        steps += 1;
        step.next.set(part, next);
      }
      step = next;
    }
    const grounds = step.grounds ?? { truth, leaves: [...new Set(parts.flatMap(({ leaves }) => leaves))] };
    step.grounds = grounds;
    if (steps > mostSteps) {
      root = newStep();
      steps = 0;
    }
    return grounds;
  };
}
