import { decide, evolve, type Order, type OrderEvent, type OrderRejection } from '../../../core/order/index.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import { mayApprove } from '../../auth/approval-levels.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import { judgeAndWrite } from '../orders/judge-and-write.ts';
import { orderById } from '../orders/order-by-id.ts';
import { writeEvents } from '../orders/write-events.ts';
import type { Runtime } from '../runtime.ts';

export type ApprovalDecisionInput = {
  readonly id: string;
  readonly version: number;
  readonly request: string;
  readonly outcome: 'granted' | 'refused';
  readonly note: string;
};

const comesBack = (at: string, by: string, rejection: OrderRejection): OrderEvent => ({
  type: 'order-returned',
  at,
  by,
  returned: {
    type: 'no-longer-allowed',
    at,
    by,
    rejection: rejection.type,
    // What was approved is not what says no.
    blockers:
      rejection.type === 'not-allowed'
        ? rejection.roots.flatMap(({ judgement }) => judgement.blockers.filter(({ type }) => type !== 'approval'))
        : [],
  },
});

/** With the last grant the order goes on by itself, in one unit with the grant: judged afresh, it is accepted or comes back. */
async function goOn(runtime: Runtime, actor: Actor, order: Order, granted: readonly OrderEvent[]): Promise<Order> {
  const { hold } = order;
  if (!hold) throw new AppError('version-conflict', { kind: 'order' });
  const outcome = await judgeAndWrite(runtime, { order, first: granted, by: hold.by, shown: hold.totals });
  if (outcome.type === 'written') return outcome.order;
  if (outcome.type === 'version-conflict') throw new AppError('version-conflict', { kind: 'order' });
  return writeEvents(runtime, order, [...granted, comesBack(runtime.now(), actor.id, outcome.rejection)]);
}

export async function decideApproval(runtime: Runtime, actor: Actor, input: ApprovalDecisionInput): Promise<SubmitAnswer> {
  const order = await orderById(runtime, input.id);
  const request = order.approvals?.find(({ id }) => id === input.request);
  if (request && !mayApprove(actor.role, request.level)) throw new AppError('forbidden', { level: request.level });
  const at = runtime.now();
  const { outcome, note } = input;
  const decision = decide(new Map(), order, { type: 'decide-approval', at, by: actor.id, request: input.request, outcome, note });
  if (!decision.ok) return { ok: false, rejection: decision.error };
  // What was looked at is what is decided on.
  if (order.version !== input.version) throw new AppError('version-conflict', { kind: 'order' });

  const next = decision.value.reduce<Order>(evolve, order);
  const isLast = next.state === 'held' && (next.approvals ?? []).every((entry) => entry.decision?.outcome === 'granted');
  const written = isLast ? await goOn(runtime, actor, order, decision.value) : await writeEvents(runtime, order, decision.value);
  await runtime.store.audit.record({ at, by: actor.id, action: `approval-${outcome}`, subject: order.id });
  return { ok: true, order: written };
}
