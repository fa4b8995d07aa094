import { invariant } from '../kernel/invariant.ts';
import { hasFailedCheck } from './checks.ts';
import type { ApprovalDecision, Order, OrderEvent } from './order.ts';

/** A submission that waits for nobody any more. */
function released({ hold: _held, returned: _told, ...order }: Order): Order {
  return order;
}

type Decided = Extract<OrderEvent, { type: 'approval-granted' | 'approval-refused' }>;

function decided(order: Order, { at, by, request, note }: Decided, outcome: ApprovalDecision['outcome']): Order {
  const approvals = order.approvals?.map((entry) => (entry.id === request ? { ...entry, decision: { outcome, at, by, note } } : entry));
  const refused = order.approvals?.find(({ id }) => id === request);
  if (outcome === 'granted' || !refused) return { ...order, approvals };
  const { level, reason } = refused;
  return { ...released(order), state: 'draft', approvals, returned: { type: 'approval-refused', at, by, level, reason, note } };
}

function checked(order: Order, { findings }: Extract<OrderEvent, { type: 'check-recorded' }>): Order {
  const checks = order.checks?.map((check) => {
    const found = findings.find((entry) => entry.root === check.root && entry.check === check.key);
    return found ? { ...check, finding: found.finding } : check;
  });
  const next: Order = { ...order, checks };
  return { ...next, state: hasFailedCheck(next) ? 'held' : 'acknowledged' };
}

/** The order after an event that `decide` gave for it. Each event raises the version by one. */
export function evolve(order: Order | null, event: OrderEvent): Order {
  if (event.type === 'order-captured') return event.order;
  invariant(order, `${event.type} needs an order`);
  const next = { ...order, version: order.version + 1, changedAt: event.at };
  switch (event.type) {
    case 'order-revised':
      return { ...next, roots: event.roots, ...(event.shown ? { shown: event.shown } : {}) };
    case 'consent-recorded':
      return { ...next, consent: event.consent };
    case 'approval-requested':
      return { ...released(next), state: 'held', approvals: event.requests, hold: { at: event.at, by: event.by, totals: event.totals } };
    case 'approval-granted':
      return decided(next, event, 'granted');
    case 'approval-refused':
      return decided(next, event, 'refused');
    case 'order-returned':
      return { ...released(next), state: 'draft', returned: event.returned };
    case 'order-acknowledged':
      return {
        ...released(next),
        state: 'acknowledged',
        acceptance: event.acceptance,
        ...(event.checks.length > 0 ? { checks: event.checks } : {}),
      };
    case 'check-recorded':
      return checked(next, event);
    case 'order-cancelled':
      return { ...released(next), state: 'cancelled', cancellation: { at: event.at, by: event.by, reason: event.reason } };
  }
}
