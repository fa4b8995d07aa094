import type { Condition, ConditionReference, FactCondition } from '../../../schemas/generated/definitions.ts';

/** The way to a comparison inside a condition: `''` itself, `/any/0`, `/not/all/1`. A JSON Pointer into `when`. */
export type LeafPath = string;

export type PlacedLeaf = { readonly path: LeafPath; readonly leaf: FactCondition | ConditionReference };

/** All comparisons of a condition, and names of other conditions, in reading order. */
export function leavesOf(condition: Condition, path: LeafPath = ''): PlacedLeaf[] {
  if ('all' in condition) return condition.all.flatMap((each, index) => leavesOf(each, `${path}/all/${index}`));
  if ('any' in condition) return condition.any.flatMap((each, index) => leavesOf(each, `${path}/any/${index}`));
  if ('not' in condition) return leavesOf(condition.not, `${path}/not`);
  return [{ path, leaf: condition }];
}
