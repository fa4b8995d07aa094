import type { Actor } from '../runtime/actor.ts';
import { submitOrder } from '../runtime/orders/submit-order.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** What a person who agrees to it has been shown: the server's own answer to a submission that shows no price. */
export async function totalsShown(runtime: Runtime, actor: Actor, { id, version }: { readonly id: string; readonly version: number }) {
  const asked = await submitOrder(runtime, actor, { id, version, idempotencyKey: `${id} ${version} asks`, shown: [] });
  if (asked.ok || asked.rejection.type !== 'price-not-shown') return [];
  return asked.rejection.roots.map(({ key, now: { oneTime, recurring } }) => ({
    key,
    totals: { oneTime, recurring: recurring.map(({ period: { unit, length }, amount }) => ({ period: { unit, length }, amount })) },
  }));
}
