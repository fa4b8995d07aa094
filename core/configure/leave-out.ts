import { judge } from './judge.ts';
import type { Blocker, ConfiguredItem, Judgement, Verdict } from './judgement.ts';
import type { Linked } from './link.ts';
import type { ConfigureRequest, ResolvedFacts, Selections } from './request.ts';

/** A membership that cannot be ordered as it stands. */
export type StoppedMember = {
  readonly path: string;
  /** Slot of its role, whose value is the keys of the members. */
  readonly role: string;
  readonly key: string;
  readonly verdict: Exclude<Verdict, 'allowed'>;
  readonly blockers: readonly Blocker[];
};

/** An order without the members that stop it. */
export type LeftOut = {
  readonly stopped: readonly StoppedMember[];
  /** What was typed for those left out stays, so that they can be taken in again. */
  readonly selections: Selections;
  /** How the rest is judged by itself: whether it could be ordered, and what it costs. */
  readonly rest: Judgement;
};

type Member = { readonly path: string; readonly role: string; readonly key: string };

/** Members of the root: those of bundles inside a member stand or fall with it. */
function membersOf(items: readonly ConfiguredItem[]): Member[] {
  return items.flatMap(({ type, path, parent }) => {
    if (type !== 'membership' || parent !== '') return [];
    const cut = path.lastIndexOf('/');
    return [{ path, role: path.slice(0, cut), key: path.slice(cut + 1) }];
  });
}

const isInside = (slot: string, member: string): boolean => slot === member || slot.startsWith(`${member}/`);

/** Of each member, what stops it: blockers at its slots, whatever verdict they lead to. */
export function stoppedMembers({ items, blockers }: Pick<Judgement, 'items' | 'blockers'>): StoppedMember[] {
  return membersOf(items).flatMap((member): StoppedMember[] => {
    const own = blockers.filter(({ slot }) => isInside(slot, member.path));
    const inside = items.filter(({ path }) => isInside(path, member.path)).map(({ verdict }) => verdict);
    const verdicts = [...own.map(({ verdict }) => verdict), ...inside];
    if (!verdicts.includes('refused') && !verdicts.includes('open')) return [];
    return [{ ...member, verdict: verdicts.includes('refused') ? 'refused' : 'open', blockers: own }];
  });
}

/**
 * Tries an order without its stopped members. By default an order is taken whole or not at all; the rest is offered by
 * itself only where it is allowed as it then stands, so a role that would fall below its minimum keeps the order whole.
 */
export function leaveOut(
  linked: Linked,
  request: ConfigureRequest,
  facts: ResolvedFacts,
  judgement: Pick<Judgement, 'items' | 'blockers'>,
): LeftOut | null {
  const stopped = stoppedMembers(judgement);
  if (stopped.length === 0) return null;
  const keys = new Map<string, string[]>();
  for (const { role, key } of membersOf(judgement.items)) {
    const kept = keys.get(role) ?? [];
    if (!stopped.some((member) => member.role === role && member.key === key)) kept.push(key);
    keys.set(role, kept);
  }
  const touched = [...keys].filter(([role]) => stopped.some((member) => member.role === role));
  const selections: Selections = { ...request.selections, ...Object.fromEntries(touched) };
  return { stopped, selections, rest: judge(linked, { ...request, selections }, facts) };
}
