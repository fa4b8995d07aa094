import { expect, type Page } from '@playwright/test';
import { netbook, netbookOrder } from './orders.ts';
import { type Api, apiOf } from './sign-in.ts';

type Submission = Parameters<Api['orders']['submit']['mutate']>[0];

/** Somebody who has nothing yet: at most five cards may be in one name, whatever other tests have sold. */
export const newPerson = (api: Api, name: string) =>
  api.customers.create.mutate({ class: 'individual', name, phone: '13800138111', idVerified: true });

/** A netbook sold over the API: an accepted order to look at. Its price is taken from the server's own answer. */
export async function sellNetbook(page: Page): Promise<{ readonly order: string; readonly customer: string }> {
  const api = apiOf(page);
  const customer = await newPerson(api, '孙丽');
  const { release } = await api.sell.kit.query({ customer: customer.id, offering: netbook });
  const roots = [{ key: 'root', offering: netbook, selections: netbookOrder() }];
  const saved = await api.orders.save.mutate({ customer: customer.id, release: release.hash, roots });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const { id, version } = saved.order;
  const submission = (idempotencyKey: string, shown: Submission['shown']): Submission => ({ id, version, idempotencyKey, shown });
  const first = await api.orders.submit.mutate(submission(`${id} asks`, []));
  if (first.ok || first.rejection.type !== 'price-not-shown') throw new Error(JSON.stringify(first));
  const shown = first.rejection.roots.map(({ key, now: { oneTime, recurring } }) => ({
    key,
    totals: { oneTime, recurring: recurring.map(({ period, amount }) => ({ period, amount })) },
  }));
  expect(await api.orders.submit.mutate(submission(`${id} agrees`, shown))).toMatchObject({ ok: true });
  return { order: id, customer: customer.id };
}
