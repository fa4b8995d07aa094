import type { Issue } from '../../kernel/issue.ts';
import { levelsOf } from '../bundle-parts.ts';
import type { Offering } from '../definition.ts';
import { breach, type Keys, type Law } from '../law.ts';

type Bounded = { readonly keys: Keys; readonly min: number; readonly max: number; readonly default: number };

function boundsOf(offering: Offering): Bounded[] {
  return levelsOf(offering).flatMap(({ keys, components, groups, roles }) => [
    ...components.map((part, index) => ({
      keys: [...keys, 'components', index],
      min: part.min,
      max: part.max,
      default: part.default ?? part.min,
    })),
    ...roles.map((part, index) => ({ keys: [...keys, 'roles', index], min: part.min, max: part.max, default: part.default ?? part.min })),
    ...groups.map((group, index) => ({ keys: [...keys, 'groups', index], min: group.min, max: group.max, default: group.min })),
    ...groups.flatMap((group, at) =>
      group.options.map(({ min = 1, max = Math.max(1, min), default: proposed = min }, index) => ({
        keys: [...keys, 'groups', at, 'options', index],
        min,
        max,
        default: proposed,
      })),
    ),
  ]);
}

const boundIssues = (offering: Offering, { keys, min, max, default: proposed }: Bounded): Issue[] => {
  if (min > max) return [breach(offering, 'cardinality-crossed', [...keys, 'min'], { min, max })];
  return proposed < min || proposed > max ? [breach(offering, 'default-outside-cardinality', [...keys, 'default'], { min, max })] : [];
};

/** Nobody can propose whose product it will be: what a role takes only from what is there is not begun by itself. */
const proposedMembers = (offering: Offering): Issue[] =>
  levelsOf(offering).flatMap(({ roles }) =>
    roles.flatMap(({ from, min, max, default: proposed = min }, index) =>
      !from.includes('new') && proposed > min && proposed <= max
        ? [breach(offering, 'default-cannot-be-made', ['roles', index, 'default'], { min })]
        : [],
    ),
  );

/** min ≤ default ≤ max everywhere, and a group has as many options as it asks for and proposes no more than it takes. */
export const cardinalitiesAreConsistent: Law = (workspace) =>
  workspace.all('offering').flatMap((offering) => [
    ...boundsOf(offering).flatMap((bounded) => boundIssues(offering, bounded)),
    ...proposedMembers(offering),
    ...levelsOf(offering).flatMap(({ keys, groups }) =>
      groups.flatMap((group, index): Issue[] => {
        const at = [...keys, 'groups', index];
        if (group.min > group.options.length)
          return [breach(offering, 'group-has-too-few-options', [...at, 'min'], { min: group.min, options: group.options.length })];
        const proposed = group.default?.length ?? 0;
        return proposed > group.max && group.min <= group.max
          ? [breach(offering, 'default-outside-cardinality', [...at, 'default'], { min: group.min, max: group.max })]
          : [];
      }),
    ),
  ]);
