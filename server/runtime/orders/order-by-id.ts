import type { Order } from '../../../core/order/index.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';

export async function orderById({ store }: Runtime, id: string): Promise<Order> {
  const order = await store.orders.get(id);
  if (!order) throw new AppError('not-found', { kind: 'order', id });
  return order;
}
