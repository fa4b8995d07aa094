import { factOf } from '../../../core/definition/index.ts';
import type { Condition, FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';

/** A part before and after it was moved, as id paths of its bundle. */
export type MovedPath = { readonly from: string; readonly to: string };

const countOf = (path: string): FactRef => ({ fact: 'items', path: 'count', params: { of: path } });

/** How many of a component there are is counted where it stands now; what else is asked of it can be said nowhere else. Null: so. */
export function followRef(ref: FactRef, { from, to }: MovedPath): FactRef | null {
  const [, list, id, inside] = from.split('/');
  if (ref.fact !== 'bundle' || list !== 'components' || inside !== undefined) return null;
  return ref.path === id || ref.path === `${id}.quantity` || ref.path === `${id}.count` ? countOf(to) : null;
}

const some = { operator: 'greaterThan', value: 0 } as const;
const none = { operator: 'equal', value: 0 } as const;

/** Comparisons of what is chosen with options: what they say while the option is chosen. */
const choosing: Readonly<Record<string, boolean>> = {
  equal: true,
  contains: true,
  in: true,
  notEqual: false,
  doesNotContain: false,
  notIn: false,
};

/**
 * A comparison of what is chosen in a group with an option that stands elsewhere now: whether there is one of it, and the
 * comparison with the others as before. Null where no condition says the same.
 */
export function followChoice(leaf: FactCondition, { from, to }: MovedPath): Condition | null {
  const [, list, group, option] = from.split('/');
  const { fact, path } = factOf(leaf);
  if (fact !== 'bundle' || list !== 'groups' || path !== group || option === undefined || !Object.hasOwn(choosing, leaf.operator))
    return null;
  const isChosen = choosing[leaf.operator] === true;
  const there: Condition = { fact: 'items', path: 'count', params: { of: to }, ...(isChosen ? some : none) };
  if (leaf.value === option) return there;
  if (!Array.isArray(leaf.value) || !leaf.value.includes(option)) return null;
  const others = leaf.value.filter((value) => value !== option);
  if (others.length === 0) return there;
  const rest: FactCondition = { ...leaf, value: others };
  return isChosen ? { any: [rest, there] } : { all: [rest, there] };
}
