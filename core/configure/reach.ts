import type { Linked, LinkedRule } from './link.ts';
import { isPartSeenBy, seenPartsOf } from './seen-parts.ts';

/** What trials in one part of the root hang on, beside what is inside the part itself. */
export type Reach = {
  /** Those that could refuse because of the part: they look at it from outside, or are judged in it. */
  readonly rules: readonly LinkedRule[];
  /** Ids of the parts that these rules look at or are judged in; '' is the root's own values. Null: it cannot be told. */
  readonly parts: ReadonlySet<string> | null;
};

const refusing = new WeakMap<Linked, readonly LinkedRule[]>();

/** A trial asks what would be refused: rules that warn, propose or ask for papers have no say in it. */
export function refusingRules(linked: Linked): readonly LinkedRule[] {
  const rules =
    refusing.get(linked) ??
    linked.rules.filter(({ rule: { effect } }) => effect.type === 'reject' || effect.type === 'require' || effect.type === 'exclude');
  refusing.set(linked, rules);
  return rules;
}

/** Ids of the parts of the root in which a rule is judged. */
const judgedIn = ({ rule }: LinkedRule): readonly string[] => rule.on.map(({ path }) => path.split('/')[2] ?? '');

function readReach(linked: Linked, part: string): Reach {
  // Judged on what is installed, a rule is judged in whichever role that product fills.
  const rules = refusingRules(linked).filter(
    (rule) => rule.rule.installed !== undefined || isPartSeenBy(rule, part) || judgedIn(rule).includes(part),
  );
  const parts = new Set<string>();
  for (const rule of rules) {
    const seen = seenPartsOf(rule);
    if (seen.everything || rule.rule.installed !== undefined) return { rules, parts: null };
    for (const id of seen.parts) parts.add(id);
    // Judged item by item, it reads of its own part what stands in the same place; once an order, whatever comes first.
    for (const id of judgedIn(rule)) if (id !== part || rule.rule.per === 'order') parts.add(id);
  }
  return { rules, parts };
}

const known = new WeakMap<Linked, Map<string, Reach>>();

/** Read once a program and part: rules do not change. */
export function reachOf(linked: Linked, part: string): Reach {
  const reaches = known.get(linked) ?? new Map<string, Reach>();
  known.set(linked, reaches);
  const reach = reaches.get(part) ?? readReach(linked, part);
  reaches.set(part, reach);
  return reach;
}
