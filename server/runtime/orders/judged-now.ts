import { judgeOrder, type Order } from '../../../core/order/index.ts';
import type { JudgedNow } from '../../api/contract.ts';
import { liveRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { factsFor, programsOf } from './judge-and-write.ts';

/** What an order that is not accepted yet comes to now: what an approver sees is what would be accepted. */
export async function judgedNow(runtime: Runtime, order: Order): Promise<JudgedNow> {
  const { facts, parties } = await factsFor(runtime, order);
  const programs = await programsOf(runtime, order, (await liveRelease(runtime)).hash);
  const judged = judgeOrder(programs, order, runtime.now(), facts);
  return {
    roots: judged.map(({ root, judgement: { items, price }, form }) => ({ key: root.key, items, price, form: form() })),
    holders: parties.map(({ id, name }) => ({ id, name })),
  };
}
