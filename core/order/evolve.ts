import { invariant } from '../kernel/invariant.ts';
import type { Order, OrderEvent } from './order.ts';

/** The order after an event that `decide` gave for it. Each event raises the version by one. */
export function evolve(order: Order | null, event: OrderEvent): Order {
  if (event.type === 'order-captured') return event.order;
  invariant(order, `${event.type} needs an order`);
  const next = { ...order, version: order.version + 1, changedAt: event.at };
  switch (event.type) {
    case 'order-revised':
      return { ...next, roots: event.roots };
    case 'order-acknowledged':
      return { ...next, state: 'acknowledged', acceptance: event.acceptance };
    case 'order-cancelled':
      return { ...next, state: 'cancelled', cancellation: { at: event.at, by: event.by, reason: event.reason } };
  }
}
