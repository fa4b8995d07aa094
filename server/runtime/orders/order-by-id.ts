import type { Order } from '../../../core/order/index.ts';
import { leadOn } from '../customers/lead-on.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';

/** As it stands; what is not agreed to yet names customers as they are by now. */
export async function orderById(runtime: Pick<Runtime, 'store'>, id: string): Promise<Order> {
  const order = await runtime.store.orders.get(id);
  if (!order) throw new AppError('not-found', { kind: 'order', id });
  if (order.acceptance || order.state === 'cancelled') return order;
  const { customer, roots } = await leadOn(runtime, { customer: order.customer, roots: order.roots }, order.customer.id);
  return { ...order, customer, roots };
}
