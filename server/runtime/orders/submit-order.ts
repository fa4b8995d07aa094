import type { Order, ShownTotals } from '../../../core/order/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { judgeAndWrite } from './judge-and-write.ts';
import { orderById } from './order-by-id.ts';

export type OrderSubmission = {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly shown: ShownTotals;
};

/** The order as that submission left it, also when it was cancelled since. One that was held is told as it stands now. */
function asAnswered(order: Order, response: string): Order {
  const version = Number(response);
  if (order.version === version || !order.acceptance || Number.isNaN(version)) return order;
  return { ...order, state: 'acknowledged', version, changedAt: order.acceptance.at, cancellation: null };
}

const responseOf = ({ state, version }: Order): string => (state === 'acknowledged' ? String(version) : state);

/** Submits a draft: accepted, held for approvals, or refused with everything that says no. */
export async function submitOrder(runtime: Runtime, actor: Actor, input: OrderSubmission): Promise<SubmitAnswer> {
  const { store } = runtime;
  const scope = `submit ${actor.id}`;
  const requestHash = contentHash({ id: input.id, version: input.version, shown: input.shown });
  const answered = await store.orders.answered(scope, input.idempotencyKey);
  const order = await orderById(runtime, input.id);
  if (answered) {
    if (answered.requestHash !== requestHash) throw new AppError('idempotency-mismatch');
    return { ok: true, order: asAnswered(order, answered.response) };
  }
  if (order.state === 'held') return { ok: false, rejection: { type: 'not-a-draft', state: order.state } };
  if (order.state === 'draft' && order.version !== input.version) throw new AppError('version-conflict', { kind: 'order' });

  const outcome = await judgeAndWrite(runtime, {
    order,
    first: [],
    by: actor.id,
    shown: input.shown,
    idempotency: (written) => ({ scope, key: input.idempotencyKey, requestHash, response: responseOf(written) }),
  });
  if (outcome.type === 'version-conflict') return submitOrder(runtime, actor, input);
  return outcome.type === 'written' ? { ok: true, order: outcome.order } : { ok: false, rejection: outcome.rejection };
}
