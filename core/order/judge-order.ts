import {
  type ConfigureRequest,
  type Judgement,
  judge,
  type Linked,
  type OrderedAlongside,
  type ResolvedFacts,
  type Verdict,
  type Walk,
  walk,
} from '../configure/index.ts';
import { effectiveSelections } from './lines/order-lines.ts';
import type { Order, OrderRoot } from './order.ts';

/** The programs an order is judged by, by root key: its own release's, and the live one's for rules that bind live. */
export type OrderPrograms = ReadonlyMap<string, { readonly pinned: Linked; readonly live: Linked | null }>;

export type JudgedRoot = {
  readonly root: OrderRoot;
  readonly judgement: Judgement;
  /** Made once somebody needs it: asking "what if" of every choice costs far more than judging. */
  readonly form: Walk['form'];
};

type Judged = Pick<Order, 'customer' | 'channel' | 'region' | 'roots'>;

/** The request that one root of an order stands for at a moment. */
export function requestOf(order: Judged, root: OrderRoot, at: string, alongside: readonly OrderedAlongside[] = []): ConfigureRequest {
  return {
    action: 'add',
    customer: order.customer,
    channel: order.channel,
    region: order.region,
    at,
    selections: effectiveSelections(root),
    alongside,
  };
}

const verdictOf = (blockers: Judgement['blockers']): Verdict =>
  blockers.some((blocker) => blocker.verdict === 'refused') ? 'refused' : blockers.length > 0 ? 'open' : 'allowed';

/** `binds: live` (`model 23`): such rules are taken from the live release's judgement, all others from the order's own. */
function bindLive(own: Judgement, live: Judgement, pinned: Linked, current: Linked): Judgement {
  const ownLive = new Set(pinned.program.rules.filter((rule) => rule.binds === 'live').map((rule) => rule.key));
  const currentLive = new Set(current.program.rules.filter((rule) => rule.binds === 'live').map((rule) => rule.key));
  const merge = <Entry extends { readonly rule?: string }>(ours: readonly Entry[], theirs: readonly Entry[]): Entry[] => [
    ...ours.filter((entry) => !ownLive.has(entry.rule ?? '')),
    ...theirs.filter((entry) => currentLive.has(entry.rule ?? '')),
  ];
  const blockers = merge(own.blockers, live.blockers);
  return {
    ...own,
    outcomes: merge(own.outcomes, live.outcomes),
    blockers,
    documents: merge(own.documents, live.documents),
    approvals: merge(own.approvals, live.approvals),
    warnings: merge(own.warnings, live.warnings),
    pendingChecks: merge(own.pendingChecks, live.pendingChecks),
    verdict: verdictOf(blockers),
  };
}

function bringsOf(judgement: Judgement): OrderedAlongside[] {
  return judgement.items
    .filter((item) => item.type !== 'membership')
    .map(({ offering, specification, categories, quantity, characteristics, holder, installed }) => ({
      ...(installed === undefined ? {} : { installed }),
      offering,
      specification,
      categories,
      quantity,
      characteristics,
      holder,
    }));
}

/** Judges every root of an order, each seeing what the others bring. Roots without a program are left out. */
export function judgeOrder(programs: OrderPrograms, order: Judged, at: string, facts: ResolvedFacts): JudgedRoot[] {
  const known = order.roots.flatMap((root) => {
    const found = programs.get(root.key);
    return found ? [{ root, ...found }] : [];
  });
  const brings = known.length < 2 ? [] : known.map(({ root, pinned }) => bringsOf(judge(pinned, requestOf(order, root, at), facts)));
  return known.map(({ root, pinned, live }, index): JudgedRoot => {
    const alongside = brings.filter((_, other) => other !== index).flat();
    const request = requestOf(order, root, at, alongside);
    const { judgement: own, form } = walk(pinned, request, facts);
    const isSame = live === null || live.program.hash === pinned.program.hash;
    return { root, judgement: isSame ? own : bindLive(own, judge(live, request, facts), pinned, live), form };
  });
}
