import { keptWith } from '../kernel/kept-with.ts';
import type { Linked, LinkedRule } from './link.ts';
import { isPartSeenBy } from './seen-parts.ts';

/** A trial asks what would be refused: rules that warn, propose or ask for papers have no say in it. */
export const refusingRules = keptWith(({ rules }: Linked): readonly LinkedRule[] =>
  rules.filter(({ rule: { effect } }) => effect.type === 'reject' || effect.type === 'require' || effect.type === 'exclude'),
);

/** Ids of the parts of the root in which a rule is judged; '' is the root itself. */
export const judgedIn = keptWith(
  ({ rule }: LinkedRule): ReadonlySet<string> => new Set(rule.on.map(({ path }) => path.split('/')[2] ?? '')),
);

/** By part of the root. */
type Reach = { readonly all: ReadonlySet<LinkedRule>; readonly refusing: readonly LinkedRule[] };

const reaches = keptWith((_: Linked) => new Map<string, Reach>());

function reachOf(linked: Linked, part: string): Reach {
  const byPart = reaches(linked);
  const before = byPart.get(part);
  if (before) return before;
  const isReached = (rule: LinkedRule): boolean =>
    rule.rule.installed !== undefined || isPartSeenBy(rule, part) || judgedIn(rule).has(part);
  const reach = { all: new Set(linked.rules.filter(isReached)), refusing: refusingRules(linked).filter(isReached) };
  byPart.set(part, reach);
  return reach;
}

/**
 * The rules that could come out differently because of a part of the root: they look at it from outside, or are judged in
 * it. Judged on what is installed, a rule is judged in whichever role that product fills.
 */
export const rulesReachedBy = (linked: Linked, part: string): ReadonlySet<LinkedRule> => reachOf(linked, part).all;

/** Of those, the ones that could refuse. */
export const rulesReaching = (linked: Linked, part: string): readonly LinkedRule[] => reachOf(linked, part).refusing;
