import { judgeOrder } from '../../../core/order/index.ts';
import type { ApprovalView } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import { factsFor, programsOf } from '../orders/judge-and-write.ts';
import { orderById } from '../orders/order-by-id.ts';
import { liveRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { describeWaiting } from './list-approvals.ts';

/** One waiting order with what it comes to, judged now: what the approver sees is what would be accepted. */
export async function getApproval(runtime: Runtime, actor: Actor, id: string): Promise<ApprovalView> {
  const order = await orderById(runtime, id);
  const waiting = await describeWaiting(runtime, actor, order);
  if (!waiting) throw new AppError('not-found', { kind: 'approval', id });
  const { facts, parties } = await factsFor(runtime, order);
  const programs = await programsOf(runtime, order, (await liveRelease(runtime)).hash);
  const judged = judgeOrder(programs, order, runtime.now(), facts);
  const people = await runtime.store.people.names([...new Set(waiting.requests.flatMap(({ by, decision }) => [by, decision?.by ?? by]))]);
  return {
    order: waiting,
    roots: judged.map(({ root, judgement }) => ({ key: root.key, items: judgement.items, price: judgement.price })),
    names: Object.fromEntries([...people, ...parties.map((party) => [party.id, party.name] as const)]),
  };
}
