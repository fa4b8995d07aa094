import { evolve, type Order, type OrderEvent } from '../../../core/order/index.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { indexOf } from './index-order.ts';
import { historyOf } from './order-history.ts';

/** Writes what was decided on an order that was read, unless somebody was quicker. */
export async function writeEvents(runtime: Runtime, order: Order, events: readonly OrderEvent[]): Promise<Order> {
  const next = events.reduce<Order>(evolve, order);
  const outcome = await runtime.store.orders.write({
    order: next,
    expectedVersion: order.version,
    index: indexOf(next, await runtime.shelf.workspace(next.release)),
    ...historyOf(next, events),
  });
  if (outcome.type !== 'written') throw new AppError('version-conflict', { kind: 'order' });
  return next;
}
