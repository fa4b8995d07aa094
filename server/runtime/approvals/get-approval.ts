import type { ApprovalView } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import { judgedNow } from '../orders/judged-now.ts';
import { orderById } from '../orders/order-by-id.ts';
import { describeRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { describeWaiting } from './list-approvals.ts';

/** One waiting order with what it comes to. */
export async function getApproval(runtime: Runtime, actor: Actor, id: string): Promise<ApprovalView> {
  const order = await orderById(runtime, id);
  const waiting = await describeWaiting(runtime, actor, order);
  if (!waiting) throw new AppError('not-found', { kind: 'approval', id });
  const people = waiting.requests.flatMap(({ by, decision }) => [by, decision?.by ?? by]);
  return {
    order: waiting,
    ...(await judgedNow(runtime, order)),
    release: describeRelease(await releaseByHash(runtime, order.release)),
    names: Object.fromEntries(await runtime.store.people.names([...new Set(people)])),
  };
}
