import type { Order, OrderEvent } from '../../../core/order/index.ts';
import type { OrderUnit } from '../../store/store.ts';

/** References only: what a person typed stands in the order document and nowhere else, so that it stays erasable. */
const referencesOf = (order: Order) => ({
  release: order.release,
  roots: order.roots.map(({ key, offering, program }) => ({ key, offering, program })),
});

/** An order's events as history and as messages for others, one key each. */
export function historyOf(order: Order, events: readonly OrderEvent[]): Pick<OrderUnit, 'events' | 'outbox'> {
  const references = referencesOf(order);
  const first = order.version - events.length + 1;
  return {
    events: events.map(({ type, at, by }) => ({ type, at, by, references })),
    outbox: events.map(({ type, at }, index) => ({
      key: `${order.id}/${first + index}`,
      topic: type,
      payload: { order: order.id, number: order.number, version: first + index, state: order.state, at, ...references },
    })),
  };
}
