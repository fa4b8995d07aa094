import type { Truth } from '../../../core/rules/index.ts';
import type { Condition, ConditionReference, FactCondition } from '../../../schemas/generated/definitions.ts';
import type { LeafPath } from './condition-leaf.ts';

/** What a condition comes to, and the places of the comparisons that alone make it so. */
export type Decision = { readonly truth: Truth; readonly leaves: readonly LeafPath[] };

const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

function joined(settling: 'yes' | 'no', parts: readonly Decision[]): Decision {
  const settled = parts.filter(({ truth }) => truth === settling);
  const [first] = settled;
  if (first) return settled.reduce((best, part) => (part.leaves.length < best.leaves.length ? part : best), first);
  const open = parts.filter(({ truth }) => truth === 'unknown');
  const deciding = open.length > 0 ? open : parts;
  return { truth: open.length > 0 ? 'unknown' : opposite[settling], leaves: deciding.flatMap(({ leaves }) => leaves) };
}

/** `test`: what one comparison, or a condition with a name, comes to. */
export function decide(condition: Condition, test: (leaf: FactCondition | ConditionReference) => Truth, path: LeafPath = ''): Decision {
  if ('all' in condition)
    return joined(
      'no',
      condition.all.map((part, index) => decide(part, test, `${path}/all/${index}`)),
    );
  if ('any' in condition)
    return joined(
      'yes',
      condition.any.map((part, index) => decide(part, test, `${path}/any/${index}`)),
    );
  if (!('not' in condition)) return { truth: test(condition), leaves: [path] };
  const { truth, leaves } = decide(condition.not, test, `${path}/not`);
  return { truth: opposite[truth], leaves };
}
