import { decide } from '../../../core/order/index.ts';
import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { heldAtAcceptance } from './held-at-acceptance.ts';
import { programsOf } from './judge-and-write.ts';
import { orderById } from './order-by-id.ts';
import { writeEvents } from './write-events.ts';

type CheckRecord = {
  readonly id: string;
  readonly version: number;
  readonly root: string;
  readonly check: string;
  readonly value: Scalar;
  readonly note: string;
};

/** What was found out is judged as of the acceptance; a check that fails holds the order for a person. */
export async function recordCheck(runtime: Runtime, actor: Actor, input: CheckRecord): Promise<SubmitAnswer> {
  const order = await orderById(runtime, input.id);
  const programs = order.acceptance ? await programsOf(runtime, order, order.acceptance.liveRelease) : new Map();
  const { root, check, value, note } = input;
  const at = runtime.now();
  const held = await heldAtAcceptance(runtime, order);
  const decision = decide(programs, order, { type: 'record-check', at, by: actor.id, root, check, value, note, held });
  if (!decision.ok) return { ok: false, rejection: decision.error };
  if (order.version !== input.version) throw new AppError('version-conflict', { kind: 'order' });
  const recorded = await writeEvents(runtime, order, decision.value);
  await runtime.store.audit.record({ at, by: actor.id, action: 'check-recorded', subject: order.id });
  return { ok: true, order: recorded };
}
