import { decide, evolve, type Order } from '../../../core/order/index.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { indexOf } from './index-order.ts';
import { orderById } from './order-by-id.ts';
import { historyOf } from './order-history.ts';

const emptyName = { 'zh-CN': '', en: '' };

/** What the order held, values and products, is free again. */
export async function cancelOrder(
  runtime: Runtime,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<SubmitAnswer> {
  const order = await orderById(runtime, input.id);
  const decision = decide(new Map(), order, { type: 'cancel', at: runtime.now(), by: actor.id, reason: input.reason });
  if (!decision.ok) return { ok: false, rejection: decision.error };
  if (order.version !== input.version) throw new AppError('version-conflict', { kind: 'order' });

  const cancelled = decision.value.reduce<Order>(evolve, order);
  const outcome = await runtime.store.orders.write({
    order: cancelled,
    expectedVersion: order.version,
    index: indexOf(cancelled, await runtime.shelf.workspace(order.release)),
    ...historyOf(cancelled, decision.value),
    isFreeing: true,
  });
  if (outcome.type === 'product-in-use') {
    const [product] = await runtime.store.products.many([outcome.product]);
    const user = await orderById(runtime, outcome.order);
    return {
      ok: false,
      rejection: { type: 'product-in-use', name: product?.name ?? emptyName, label: product?.label ?? null, order: user.number },
    };
  }
  if (outcome.type !== 'written') throw new AppError('version-conflict', { kind: 'order' });
  return { ok: true, order: cancelled };
}
