import { expect, type Page } from '@playwright/test';
import { broadband, broadbandOrder, netbook, netbookOrder } from './orders.ts';
import { type Api, apiOf } from './sign-in.ts';

type Submission = Parameters<Api['orders']['submit']['mutate']>[0];

/** Somebody who has nothing yet: at most five cards may be in one name, whatever other tests have sold. */
export const newPerson = (api: Api, name: string) =>
  api.customers.create.mutate({ class: 'individual', name, phone: '13800138111', idVerified: true });

/** Submits at the price that the server itself says. */
async function submitAgreed(api: Api, { id, version }: Pick<Submission, 'id' | 'version'>) {
  const submission = (idempotencyKey: string, shown: Submission['shown']): Submission => ({ id, version, idempotencyKey, shown });
  const first = await api.orders.submit.mutate(submission(`${id} asks`, []));
  if (first.ok || first.rejection.type !== 'price-not-shown') throw new Error(JSON.stringify(first));
  const shown = first.rejection.roots.map(({ key, now: { oneTime, recurring } }) => ({
    key,
    totals: { oneTime, recurring: recurring.map(({ period, amount }) => ({ period, amount })) },
  }));
  return api.orders.submit.mutate(submission(`${id} agrees`, shown));
}

/** A netbook sold over the API: an accepted order to look at. */
export async function sellNetbook(page: Page): Promise<{ readonly order: string; readonly customer: string }> {
  const api = apiOf(page);
  const customer = await newPerson(api, '孙丽');
  const { release } = await api.sell.kit.query({ customer: customer.id, offering: netbook });
  const roots = [{ key: 'root', offering: netbook, selections: netbookOrder() }];
  const saved = await api.orders.save.mutate({ customer: customer.id, release: release.hash, roots });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  expect(await submitAgreed(api, saved.order)).toMatchObject({ ok: true });
  return { order: saved.order.id, customer: customer.id };
}

/** Broadband at a speed that a manager has to approve: an order that waits in the inbox. */
export async function holdBroadband(page: Page): Promise<string> {
  const api = apiOf(page);
  const { outlet } = await api.session.get.query();
  await api.session.chooseOutlet.mutate({ channel: 'own-shop', outlet: 'zhengzhou-erqi' });
  const customer = await newPerson(api, '周敏');
  const { release } = await api.sell.kit.query({ customer: customer.id, offering: broadband });
  const roots = [{ key: 'root', offering: broadband, selections: broadbandOrder() }];
  const saved = await api.orders.save.mutate({ customer: customer.id, release: release.hash, roots });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  expect(await submitAgreed(api, saved.order)).toMatchObject({ ok: true, order: { state: 'held' } });
  if (outlet) await api.session.chooseOutlet.mutate({ channel: outlet.channel, outlet: outlet.id });
  return saved.order.id;
}
