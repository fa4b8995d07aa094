import { effectiveDay, type Judgement, type PriceTotals } from '../configure/index.ts';
import { invariant } from '../kernel/invariant.ts';
import { failure, type Result, success } from '../kernel/result.ts';
import { approvalsOf, basisOfOrder, beyondApproval, isGranted, type RecordedRoot, recorded, totalsOf } from './approvals.ts';
import { pendingChecksOf, recordCheck } from './checks.ts';
import { type JudgedRoot, judgeOrder, type OrderPrograms } from './judge-order.ts';
import { type Acceptance, type Order, type OrderCommand, type OrderEvent, type OrderRejection, orderFormat } from './order.ts';
import { acceptRoot } from './record/accepted-root.ts';

type Decision = Result<readonly OrderEvent[], OrderRejection>;
type Submit = Extract<OrderCommand, { type: 'submit' }>;

const accept = (event: OrderEvent): Decision => success([event]);
const refuse = (rejection: OrderRejection): Decision => failure(rejection);

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
function consentTo(order: Order, judged: readonly RecordedRoot[], { consent, at, by }: Submit): OrderEvent[] {
  if (consent === undefined) return [];
  const basis = basisOfOrder(judged);
  if (order.consent?.basis === basis && order.consent.statement === consent) return [];
  return [{ type: 'consent-recorded', at, by, consent: { at, by, statement: consent, basis } }];
}

function decideApproval(
  order: Order,
  { at, by, request: id, outcome, note }: Extract<OrderCommand, { type: 'decide-approval' }>,
): Decision {
  if (!isAwaitingApproval(order)) return refuse({ type: 'not-held', state: order.state });
  const request = order.approvals?.find((entry) => entry.id === id);
  if (!request) return refuse({ type: 'no-such-request' });
  if (request.decision) return refuse({ type: 'already-decided', outcome: request.decision.outcome });
  if (request.by === by) return refuse({ type: 'own-request' });
  return accept({ type: `approval-${outcome}`, at, by, request: id, note });
}

function decideCheck(programs: OrderPrograms, order: Order, command: Extract<OrderCommand, { type: 'record-check' }>): Decision {
  const recorded = recordCheck(programs, order, command);
  return recorded.ok ? accept({ type: 'check-recorded', at: command.at, by: command.by, findings: recorded.value }) : recorded;
}

/** Held before acceptance; held after it means that a check failed. */
const isAwaitingApproval = ({ state, acceptance }: Order): boolean => state === 'held' && acceptance === null;

const isApproved = (order: Order): boolean => isAwaitingApproval(order) && (order.approvals ?? []).every(isGranted);

function decideSubmit(programs: OrderPrograms, order: Order, command: Submit): Decision {
  if (order.roots.length === 0) return refuse({ type: 'nothing-ordered' });
  const judged = judgeOrder(programs, order, command.at, command.facts);
  const stopped = judged.filter((root) => beyondApproval(root).length > 0);
  if (stopped.length > 0 || judged.length < order.roots.length) {
    return refuse({
      type: 'not-allowed',
      roots: stopped.map(({ root, judgement }) => ({ key: root.key, judgement: withoutOutcomes(judgement) })),
    });
  }
  const { judged: count, differences } = command.secondJudge;
  if (differences.length > 0) return refuse({ type: 'judges-differ', differences });
  const unseen = judged.filter(({ root }) => !command.shown.some(({ key }) => key === root.key));
  if (unseen.length > 0) {
    return refuse({
      type: 'price-not-shown',
      roots: unseen.map(({ root, judgement }) => ({ key: root.key, now: judgement.price.totals })),
    });
  }
  const repriced = judged.flatMap(({ root, judgement }) => {
    const shown = command.shown.find((entry) => entry.key === root.key)?.totals;
    const now = judgement.price.totals;
    return shown && !samePrice(shown, now) ? [{ key: root.key, shown, now }] : [];
  });
  if (repriced.length > 0) return refuse({ type: 'price-changed', roots: repriced });
  const { at, by, engine, liveRelease, facts } = command;
  const roots = recorded(judged);
  const consent = consentTo(order, roots, command);
  const approvals = approvalsOf(order, roots, command);
  if (!approvals.every(isGranted)) {
    return success([...consent, { type: 'approval-requested', at, by, requests: approvals, totals: totalsOf(judged) }]);
  }
  const acceptance: Acceptance = {
    at,
    by,
    pricedAt: at,
    engine,
    liveRelease,
    facts: acceptedFacts(facts),
    roots: roots.map((root) => acceptRoot(root, root.record)),
    secondJudge: { judged: count, differences: 0 },
    accounts: accountsOf(judged, command.accounts),
    ...(facts.desk ? { effectiveFrom: effectiveDay(facts.desk, at) } : {}),
  };
  return success([...consent, { type: 'order-acknowledged', at, by, acceptance, checks: pendingChecksOf(judged) }]);
}

/**
 * Decides a command on an order: events, or the business's no with all that said it. Pure and total: time, actor and
 * facts stand in the command (`model 17`–`20`). A draft can be revised, submitted and cancelled. Where nothing but
 * approvals is missing, a submission holds the order; once all are granted it is submitted again by itself. An
 * acknowledged order can be cancelled, and is told the facts that its checks wait for.
 */
export function decide(programs: OrderPrograms, order: Order | null, command: OrderCommand): Decision {
  const { at, by } = command;
  if (command.type === 'capture') {
    if (order) return refuse({ type: 'already-exists' });
    const captured: Order = {
      format: orderFormat,
      ...command.order,
      state: 'draft',
      version: 1,
      capturedAt: at,
      capturedBy: by,
      changedAt: at,
      acceptance: null,
      cancellation: null,
    };
    return accept({ type: 'order-captured', at, by, order: captured });
  }
  if (!order) return refuse({ type: 'not-captured' });
  if (order.state === 'cancelled') return refuse({ type: 'already-cancelled' });
  if (command.type === 'cancel') return accept({ type: 'order-cancelled', at, by, reason: command.reason });
  if (command.type === 'decide-approval') return decideApproval(order, command);
  if (command.type === 'record-check') return decideCheck(programs, order, command);
  if (command.type === 'recall') {
    if (!isAwaitingApproval(order)) return refuse({ type: 'not-held', state: order.state });
    return accept({ type: 'order-returned', at, by, returned: { type: 'recalled', at, by } });
  }
  if (command.type === 'submit' && isApproved(order)) return decideSubmit(programs, order, command);
  if (order.state !== 'draft') return refuse({ type: 'not-a-draft', state: order.state });
  if (command.type === 'revise') {
    const { roots, shown } = command;
    return accept({ type: 'order-revised', at, by, roots, ...(shown ? { shown } : {}) });
  }
  return decideSubmit(programs, order, command);
}
