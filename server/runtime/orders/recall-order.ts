import { decide } from '../../../core/order/index.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { orderById } from './order-by-id.ts';
import { writeEvents } from './write-events.ts';

/** Takes an order that waits for approvals back to the draft, so that it can be changed. */
export async function recallOrder(
  runtime: Runtime,
  actor: Actor,
  input: { readonly id: string; readonly version: number },
): Promise<SubmitAnswer> {
  const order = await orderById(runtime, input.id);
  const decision = decide(new Map(), order, { type: 'recall', at: runtime.now(), by: actor.id });
  if (!decision.ok) return { ok: false, rejection: decision.error };
  if (order.version !== input.version) throw new AppError('version-conflict', { kind: 'order' });
  return { ok: true, order: await writeEvents(runtime, order, decision.value) };
}
