import { keptBy, keptWith } from '../../kernel/kept-with.ts';
import type { LeafTest } from '../../rules/index.ts';
import type { Linked, LinkedRule } from '../link.ts';
import { judgedIn, rulesReaching } from '../reach.ts';
import type { Scope } from '../scope.ts';
import { partRead, seenPartsOf } from '../seen-parts.ts';

/** How a rule looks at a part of the root from outside: by these comparisons alone, or null if more than they counts. */
type View = readonly LeafTest<Scope>[] | null;

/** A comparison of one value of a part with a constant, read from the root. */
const isPlain = ({ reads: [ref, ...others] }: LeafTest<Scope>): boolean => ref?.fact === 'bundle' && others.length === 0;

function readView({ root }: Linked, rule: LinkedRule, part: string): View {
  const tests = rule.condition.tests.filter(({ reads }) => reads.some((ref) => partRead(ref) === part));
  return rule.scope === root.nodeIndex && tests.every(isPlain) ? tests : null;
}

/** How one rule that can refuse choices in `part` looks at `changed`: another part, or another member of the same. */
function viewOfRule(linked: Linked, rule: LinkedRule, part: string, changed: string): View {
  const { everything, parts } = seenPartsOf(rule);
  if (everything || rule.rule.installed !== undefined) return null;
  // Judged item by item, it reads of its own part what stands in the same place; once an order, whatever comes first.
  if (judgedIn(rule).has(changed) && (changed !== part || rule.rule.per === 'order')) return null;
  if (!parts.has(changed)) return [];
  return changed === part ? null : readView(linked, rule, changed);
}

/** How all rules that can refuse choices in `part` together look at `changed`. */
function readViews(linked: Linked, part: string, changed: string): View {
  const ofRules = rulesReaching(linked, part).map((rule) => viewOfRule(linked, rule, part, changed));
  return ofRules.some((one) => one === null) ? null : [...new Set(ofRules.flatMap((one) => one ?? []))];
}

/** By the part that changed, then by the part whose choices are asked for; read once a program. */
const views = keptWith((linked: Linked) =>
  keptBy((changed: string) => keptBy((part: string): { readonly view: View } => ({ view: readViews(linked, part, changed) }))),
);

/**
 * Whether rules could say something else of choices in `part` because another part, or another member of it, changed: by
 * the truth of their comparisons. A plan for 50 or for 80 yuan is the same to a rule that asks for one above 30.
 */
export function isAffected(linked: Linked, part: string, changed: string, hasTurned: (leaf: LeafTest<Scope>) => boolean): boolean {
  const { view } = views(linked)(changed)(part);
  return view === null || view.some(hasTurned);
}
