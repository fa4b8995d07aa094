import type { Linked, LinkedRule } from './link.ts';
import { isPartSeenBy } from './seen-parts.ts';

const refusing = new WeakMap<Linked, readonly LinkedRule[]>();

/** A trial asks what would be refused: rules that warn, propose or ask for papers have no say in it. */
export function refusingRules(linked: Linked): readonly LinkedRule[] {
  const rules =
    refusing.get(linked) ??
    linked.rules.filter(({ rule: { effect } }) => effect.type === 'reject' || effect.type === 'require' || effect.type === 'exclude');
  refusing.set(linked, rules);
  return rules;
}

const judged = new WeakMap<LinkedRule, ReadonlySet<string>>();

/** Ids of the parts of the root in which a rule is judged; '' is the root itself. */
export function judgedIn(linked: LinkedRule): ReadonlySet<string> {
  const parts = judged.get(linked) ?? new Set(linked.rule.on.map(({ path }) => path.split('/')[2] ?? ''));
  judged.set(linked, parts);
  return parts;
}

const known = new WeakMap<Linked, Map<string, readonly LinkedRule[]>>();

/**
 * The rules that could refuse because of a part of the root: they look at it from outside, or are judged in it. Judged on
 * what is installed, a rule is judged in whichever role that product fills.
 */
export function rulesReaching(linked: Linked, part: string): readonly LinkedRule[] {
  const byPart = known.get(linked) ?? new Map<string, readonly LinkedRule[]>();
  known.set(linked, byPart);
  const rules =
    byPart.get(part) ??
    refusingRules(linked).filter((rule) => rule.rule.installed !== undefined || isPartSeenBy(rule, part) || judgedIn(rule).has(part));
  byPart.set(part, rules);
  return rules;
}
