import { keptBy, keptWith } from '../kernel/kept-with.ts';
import type { LeafTest } from '../rules/index.ts';
import type { Linked, LinkedRule } from './link.ts';
import { judgedIn } from './reach.ts';
import type { Scope } from './scope.ts';
import { partRead, seenPartsOf } from './seen-parts.ts';

/** How a rule looks at a part of the root from outside: by these comparisons alone, or null if more than they counts. */
export type RuleView = readonly LeafTest<Scope>[] | null;

/** A comparison of one value of a part with a constant, read from the root. */
const isPlain = ({ reads: [ref, ...others] }: LeafTest<Scope>): boolean => ref?.fact === 'bundle' && others.length === 0;

export function readView({ root }: Linked, rule: LinkedRule, part: string): RuleView {
  const { everything, parts } = seenPartsOf(rule);
  if (everything || rule.rule.installed !== undefined) return null;
  if (!parts.has(part)) return [];
  const tests = rule.condition.tests.filter(({ reads }) => reads.some((ref) => partRead(ref) === part));
  return rule.scope === root.nodeIndex && tests.every(isPlain) ? tests : null;
}

/** Of a rule and a part of the root: how it looks at it, null too where it is judged inside it. */
export const ruleViews = keptWith((linked: Linked) =>
  keptBy((part: string) =>
    keptBy((rule: LinkedRule): { readonly view: RuleView } => ({ view: judgedIn(rule).has(part) ? null : readView(linked, rule, part) })),
  ),
);
