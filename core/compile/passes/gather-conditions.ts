import type { Condition } from '../../../schemas/generated/definitions.ts';
import {
  comparisonsOf,
  findInWorkspace,
  greatestComparisons,
  keyOf,
  type NamedConditions,
  namesWithPointers,
} from '../../definition/index.ts';
import { errorIssue } from '../../kernel/issue.ts';
import type { ItemNode, ProgramRule } from '../program.ts';
import { walkNodes } from '../walk-nodes.ts';
import type { CompileContext } from './build-structure.ts';

function conditionsOf(root: ItemNode, rules: readonly ProgramRule[]): Condition[] {
  const found = rules.map(({ when }) => when);
  const add = (attached: readonly { readonly when?: Condition }[]): void => {
    for (const { when } of attached) if (when) found.push(when);
  };
  walkNodes(root, {
    item: ({ tariffs, alterations }) => {
      add(tariffs);
      add(alterations);
    },
    role: ({ tariffs }) => add(tariffs),
  });
  return found;
}

/**
 * What every name in the program's conditions stands for, with the names in those; null where nothing is named. A name
 * that cannot be written out is an issue, for the closures made of it would never end.
 */
export function gatherConditions({ workspace, reached, issues }: CompileContext, root: ItemNode, rules: readonly ProgramRule[]) {
  const found = new Map<string, Condition>();
  const add = (condition: Condition, above: readonly string[]): void => {
    for (const { id } of namesWithPointers(condition, '')) {
      if (above.includes(id)) {
        issues.push(errorIssue('condition-cycle', '', { params: { cycle: [...above, id].join(' → ') } }));
        continue;
      }
      if (found.has(id)) continue;
      const named = workspace.get('condition', id);
      if (!named) {
        issues.push(errorIssue('reference-unknown', '', { params: { kind: 'condition', id } }));
        continue;
      }
      found.set(id, named.when);
      reached.add(keyOf(named));
      add(named.when, [...above, id]);
    }
  };
  const conditions = conditionsOf(root, rules);
  for (const condition of conditions) add(condition, []);
  if (found.size === 0) return null;
  for (const condition of conditions) {
    const comparisons = comparisonsOf(condition, findInWorkspace(workspace)) ?? 0;
    if (comparisons > greatestComparisons)
      issues.push(errorIssue('condition-too-large', '', { params: { greatest: greatestComparisons, comparisons } }));
  }
  const named: NamedConditions = Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  return named;
}
