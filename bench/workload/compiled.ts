import { compile } from '../../core/compile/index.ts';
import { type Judgement, type Linked, link } from '../../core/configure/index.ts';
import { readWorkspace } from '../../core/definition/index.ts';
import { hasErrors } from '../../core/kernel/issue.ts';
import { definitionsOf, workloadBundle } from './definitions.ts';
import type { HandAnswer } from './hand-written.ts';
import type { Plan } from './plan.ts';

/** The plan as the product runs it, among other definitions: read, checked, compiled and linked. */
export function compiled(plan: Plan, others: readonly unknown[] = []): Linked {
  const documents = [...definitionsOf(plan), ...others].map((json, index) => ({ source: `${index}.json`, json }));
  const { workspace, issues } = readWorkspace(documents);
  const program = compile(workspace, workloadBundle);
  if (hasErrors(issues) || !program.ok) throw new Error(JSON.stringify([issues, program], null, 2).slice(0, 4000));
  return link(program.value);
}

/** The part of a judgement that the hand-written code computes too. */
export const comparable = ({ verdict, items, outcomes, warnings, issues, price }: Judgement): HandAnswer => ({
  verdict,
  items,
  outcomes: outcomes.map(({ rule, reason, effect, item, applies, binds, deferrable }) => ({
    rule,
    reason,
    effect,
    item,
    applies,
    binds,
    deferrable,
  })),
  warnings,
  wrongSlots: issues.map(({ params }) => String(params.slot)),
  lines: price.lines,
  totals: price.totals,
});
