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
  const workspace = await runtime.shelf.workspace(order.release);
  const specifications = new Set(judged.flatMap(({ judgement }) => judgement.items.flatMap(({ specification }) => specification ?? [])));
  const labels = [...specifications].flatMap((id) => {
    const { properties = {} } = workspace.get('specification', id)?.characteristics ?? {};
    return Object.entries(properties).map(([name, { label }]) => [name, label] as const);
  });
  return {
    roots: judged.map(({ root, judgement }) => ({ key: root.key, items: judgement.items, price: judgement.price })),
    labels: Object.fromEntries(labels),
    holders: parties.map(({ id, name }) => ({ id, name })),
  };
}
