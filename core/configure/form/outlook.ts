import { keptBy, keptWith } from '../../kernel/kept-with.ts';
import type { LeafTest } from '../../rules/index.ts';
import type { Linked, LinkedRule } from '../link.ts';
import { judgedIn, rulesReaching } from '../reach.ts';
import { type RuleView, readView } from '../rule-view.ts';
import type { Scope } from '../scope.ts';

/** How one rule that can refuse choices in `part` looks at `changed`: another part, or another member of the same. */
function viewOfRule(linked: Linked, rule: LinkedRule, part: string, changed: string): RuleView {
  const view = readView(linked, rule, changed);
  // Judged item by item, it reads of its own part what stands in the same place; once an order, whatever comes first.
  if (judgedIn(rule).has(changed) && (changed !== part || rule.rule.per === 'order')) return null;
  return changed === part && view?.length !== 0 ? null : view;
}

/** How all rules that can refuse choices in `part` together look at `changed`. */
function readViews(linked: Linked, part: string, changed: string): RuleView {
  const ofRules = rulesReaching(linked, part).map((rule) => viewOfRule(linked, rule, part, changed));
  return ofRules.some((one) => one === null) ? null : [...new Set(ofRules.flatMap((one) => one ?? []))];
}

/** By the part that changed, then by the part whose choices are asked for; read once a program. */
const views = keptWith((linked: Linked) =>
  keptBy((changed: string) => keptBy((part: string): { readonly view: RuleView } => ({ view: readViews(linked, part, changed) }))),
);

/**
 * Whether rules could say something else of choices in `part` because another part, or another member of it, changed: by
 * the truth of their comparisons. A plan for 50 or for 80 yuan is the same to a rule that asks for one above 30.
 */
export function isAffected(linked: Linked, part: string, changed: string, hasTurned: (leaf: LeafTest<Scope>) => boolean): boolean {
  const { view } = views(linked)(changed)(part);
  return view === null || view.some(hasTurned);
}
