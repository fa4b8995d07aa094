import { type Blocker, effectiveDay, type Judgement, type PriceTotals } from '../configure/index.ts';
import { invariant } from '../kernel/invariant.ts';
import { errorIssue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';
import { failure, type Result, success } from '../kernel/result.ts';
import { approvalsOf, basisOfOrder, beyondApproval, isGranted, type RecordedRoot, recorded, totalsOf } from './approvals.ts';
import { pendingChecksOf } from './checks.ts';
import { type JudgedRoot, judgeOrder, type OrderPrograms } from './judge-order.ts';
import { unknownSlots } from './lines/known-content.ts';
import type { Acceptance, Order, OrderCommand, OrderEvent, OrderRejection, ShownTotals } from './order.ts';
import { acceptRoot } from './record/accepted-root.ts';

type Decision = Result<readonly OrderEvent[], OrderRejection>;
type Submit = Extract<OrderCommand, { type: 'submit' }>;
type SecondJudge = Submit['secondJudge'];

const samePrice = (a: PriceTotals, b: PriceTotals): boolean => {
  const text = ({ oneTime, recurring }: PriceTotals): string =>
    [oneTime, ...recurring.map(({ period, amount }) => `${period.unit} ${period.length} ${amount}`).sort()].join(' ');
  return text(a) === text(b);
};

const withoutOutcomes = ({ outcomes: _, ...judgement }: Judgement): Omit<Judgement, 'outcomes'> => judgement;

/** Who pays, each with the account that is billed. A payer without one would be a customer made wrongly, not bad input. */
function accountsOf(judged: readonly JudgedRoot[], accounts: Submit['accounts']): Acceptance['accounts'] {
  const payers = new Set(judged.flatMap(({ judgement }) => judgement.price.byPayer.map(({ payer }) => payer)));
  return Object.fromEntries(
    [...payers].map((payer) => {
      const account = accounts[payer];
      invariant(account !== undefined, `payer ${payer} has no account`);
      return [payer, account];
    }),
  );
}

const acceptedFacts = ({ held, ...facts }: Submit['facts']): Acceptance['facts'] => ({
  ...facts,
  held: Object.fromEntries(Object.entries(held).map(([customer, products]) => [customer, products.length])),
});

/** What the customer agreed to is said once for each content (R131). */
function consentTo(order: Order, judged: readonly RecordedRoot[], { consent, at, by }: Omit<Submit, 'secondJudge'>): OrderEvent[] {
  if (consent === undefined) return [];
  const basis = basisOfOrder(judged);
  if (order.consent?.basis === basis && order.consent.statement === consent) return [];
  return [{ type: 'consent-recorded', at, by, consent: { at, by, statement: consent, basis } }];
}

/** An answer to what no form asks is told, and not left lying in an order that is agreed to. */
function toldOfUnknownSlots(programs: OrderPrograms, judged: JudgedRoot): JudgedRoot {
  const program = programs.get(judged.root.key)?.pinned.program;
  const slots = program ? unknownSlots(program, judged.root) : [];
  if (slots.length === 0) return judged;
  const { judgement } = judged;
  const issues = slots.map((slot) => errorIssue('slot-unknown', pointer('selections', slot), { params: { slot } }));
  const blockers = issues.map(
    ({ code, params }): Blocker => ({ type: 'issue', verdict: 'refused', slot: String(params.slot), code, params }),
  );
  return {
    ...judged,
    judgement: {
      ...judgement,
      issues: [...judgement.issues, ...issues],
      blockers: [...judgement.blockers, ...blockers],
      verdict: 'refused',
    },
  };
}

/** Why what is allowed is not accepted all the same: nobody was shown what it costs, or was shown something else (`model 18`). */
function priceRefusal(judged: readonly JudgedRoot[], shown: ShownTotals): OrderRejection | null {
  const unseen = judged.filter(({ root }) => !shown.some(({ key }) => key === root.key));
  if (unseen.length > 0) {
    return {
      type: 'price-not-shown',
      roots: unseen.map(({ root, judgement }) => ({ key: root.key, now: judgement.price.totals })),
    };
  }
  const repriced = judged.flatMap(({ root, judgement }) => {
    const seen = shown.find((entry) => entry.key === root.key)?.totals;
    const now = judgement.price.totals;
    return seen && !samePrice(seen, now) ? [{ key: root.key, shown: seen, now }] : [];
  });
  return repriced.length > 0 ? { type: 'price-changed', roots: repriced } : null;
}

/** Accepted, or held for approvals, if the second judge agrees. */
function agreedTo(order: Order, judged: readonly JudgedRoot[], command: Omit<Submit, 'secondJudge'>): (count: number) => Decision {
  const { at, by, engine, liveRelease, facts } = command;
  const roots = recorded(judged);
  const consent = consentTo(order, roots, command);
  const approvals = approvalsOf(order, roots, command);
  if (!approvals.every(isGranted)) {
    const requested: OrderEvent = { type: 'approval-requested', at, by, requests: approvals, totals: totalsOf(judged) };
    return () => success([...consent, requested]);
  }
  const acceptance: Omit<Acceptance, 'secondJudge'> = {
    at,
    by,
    pricedAt: at,
    engine,
    liveRelease,
    facts: acceptedFacts(facts),
    roots: roots.map((root) => acceptRoot(root, root.items, root.record)),
    accounts: accountsOf(judged, command.accounts),
    ...(facts.desk ? { effectiveFrom: effectiveDay(facts.desk, at) } : {}),
  };
  const checks = pendingChecksOf(judged);
  return (count) => {
    const secondJudge = { judged: count, differences: 0 };
    return success([...consent, { type: 'order-acknowledged', at, by, acceptance: { ...acceptance, secondJudge }, checks }]);
  };
}

/**
 * Decides a submission up to what the second judge says: everything else is worked out while that one works. What nobody
 * may order is refused whatever it says; a difference stops all else for a person (`model 21`).
 */
export function prepareSubmission(
  programs: OrderPrograms,
  order: Order,
  command: Omit<Submit, 'secondJudge'>,
): (second: SecondJudge) => Decision {
  const refused = submissionRefused(order);
  if (refused) return () => failure(refused);
  const judged = judgeOrder(programs, order, command.at, command.facts).map((root) => toldOfUnknownSlots(programs, root));
  const stopped = judged.filter((root) => beyondApproval(root).length > 0);
  if (stopped.length > 0 || judged.length < order.roots.length) {
    const roots = stopped.map(({ root, judgement }) => ({ key: root.key, judgement: withoutOutcomes(judgement) }));
    return () => failure({ type: 'not-allowed', roots });
  }
  const unpriced = priceRefusal(judged, command.shown);
  const agreed = unpriced ? () => failure(unpriced) : agreedTo(order, judged, command);
  return ({ judged: count, differences }) => (differences.length > 0 ? failure({ type: 'judges-differ', differences }) : agreed(count));
}

/** A draft can be submitted, and by itself what waited for approvals once all are granted. */
function submissionRefused(order: Order): OrderRejection | null {
  if (order.state === 'cancelled') return { type: 'already-cancelled' };
  if (order.state !== 'draft' && !isApproved(order)) return { type: 'not-a-draft', state: order.state };
  return order.roots.length === 0 ? { type: 'nothing-ordered' } : null;
}

/** Held before acceptance; held after it means that a check failed. */
export const isAwaitingApproval = ({ state, acceptance }: Order): boolean => state === 'held' && acceptance === null;

const isApproved = (order: Order): boolean => isAwaitingApproval(order) && (order.approvals ?? []).every(isGranted);
