import type { OrderCommand, OrderRoot } from '../order/index.ts';

/** A clerk captures an order of one root for a person in a Shanghai shop. */
export const captureCommand = (at: string, root: Omit<OrderRoot, 'key'>): OrderCommand => ({
  type: 'capture',
  at,
  by: 'clerk',
  order: {
    id: 'o1',
    number: '1',
    customer: { id: 'customer', class: 'individual' },
    channel: 'shop',
    outlet: 'one',
    region: 'shanghai',
    release: 'hash',
    roots: [{ key: 'r1', ...root }],
  },
});
