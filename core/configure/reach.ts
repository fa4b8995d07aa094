import { keptBy, keptWith } from '../kernel/kept-with.ts';
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

/**
 * The rules that could refuse otherwise because of a part of the root: they look at it from outside, or are judged in it. Judged on
 * what is installed, a rule is judged in whichever role that product fills.
 */
const reaching = keptWith((linked: Linked) =>
  keptBy((part: string): readonly LinkedRule[] =>
    refusingRules(linked).filter((rule) => rule.rule.installed !== undefined || isPartSeenBy(rule, part) || judgedIn(rule).has(part)),
  ),
);

export const rulesReaching = (linked: Linked, part: string): readonly LinkedRule[] => reaching(linked)(part);
