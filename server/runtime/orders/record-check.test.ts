import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../../core/order/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import { clerk, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import type { Actor } from '../actor.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { cancelOrder } from './cancel-order.ts';
import { listOrders } from './list-orders.ts';
import { recordCheck } from './record-check.ts';
import { saveOrder } from './save-order.ts';
import { submitOrder } from './submit-order.ts';

const backOffice: Actor = { id: 'office-1', name: 'Zhao', email: 'office@example.test', role: 'back-office' };
const address = '郑州市二七路 88 号 3 单元 501';

let house: TestHouse;
let release: string;
let serial = 0;
beforeAll(async () => {
  house = openTestHouse();
  release = await house.publish([...readSeeds().definitions.values()]);
});
afterAll(() => house.close());

const orderOf = (answer: SubmitAnswer): Order => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.rejection));
  return answer.order;
};

/** Broadband sold at a desk of the channel in Henan. */
async function sold(channel: string, customerClass: 'individual' | 'enterprise' = 'individual'): Promise<Order> {
  const outlet = readSeeds()
    .get('channel', channel)
    ?.outlets.find(({ region }) => region === 'henan')?.id;
  const customer = (await createCustomer(house.runtime, { class: customerClass, name: '李强', idVerified: true, birthday: '1980-01-01' }))
    .id;
  const selections = {
    '/speed': '2M',
    '/address': address,
    '/account': `henan${String(++serial).padStart(4, '0')}`,
    '/appointment/visit': '2026-11-26 morning',
    '/documents/identity-card': true,
    '/documents/business-licence': true,
  };
  const roots = [{ key: 'r1', offering: 'broadband-xdsl', selections }];
  const saved = await saveOrder(house.runtime, clerk, { customer, release, roots }, { channel, outlet: outlet ?? '' });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const { id, version } = saved.order;
  return orderOf(
    await submitOrder(house.runtime, clerk, {
      id,
      version,
      idempotencyKey: id,
      shown: await totalsShown(house.runtime, clerk, { id, version }),
    }),
  );
}
const record = (order: Order, value: boolean) => {
  const [check] = order.checks ?? [];
  const { id, version } = order;
  return recordCheck(house.runtime, backOffice, { id, version, root: 'r1', check: check?.key ?? '', value, note: '已现场查看' });
};

describe('the same broadband in every channel', () => {
  it.each(['own-shop', 'agent', 'hotline', 'online', 'account-manager'])('is pre-accepted with a visit at %s', async (channel) => {
    const order = await sold(channel, channel === 'account-manager' ? 'enterprise' : 'individual');
    expect(order).toMatchObject({
      state: 'acknowledged',
      channel,
      acceptance: {
        effectiveFrom: '2026-11-22',
        roots: [{ appointment: { date: '2026-11-26', part: 'morning', minutes: 90 }, price: { isComplete: true } }],
      },
      checks: [{ awaits: { fact: 'site', path: 'coverage', subject: address }, finding: null }],
    });
    expect(order.acceptance?.facts.desk?.id).toBe(channel);
  });

  it('costs the same wherever it is sold', async () => {
    const orders = await Promise.all(['own-shop', 'agent', 'hotline', 'online'].map((channel) => sold(channel)));
    const totals = orders.map(({ acceptance }) => JSON.stringify(acceptance?.roots.map(({ price }) => price.totals)));
    expect(new Set(totals).size).toBe(1);
  });
});

describe('a pending check', () => {
  it('is found among the orders that wait, and closed with what was found', async () => {
    const order = await sold('own-shop');
    const waiting = async () => (await listOrders(house.runtime, { waiting: 'check', page: 1 })).orders.map(({ id }) => id);
    expect(await waiting()).toContain(order.id);
    const recorded = orderOf(await record(order, true));
    expect(recorded).toMatchObject({
      state: 'acknowledged',
      checks: [{ finding: { value: true, result: 'passed', by: 'office-1', note: '已现场查看' } }],
    });
    expect(recorded.acceptance).toEqual(JSON.parse(JSON.stringify(order.acceptance)));
    expect(await waiting()).not.toContain(order.id);
  });

  it('that fails holds the order until a person puts it right or cancels', async () => {
    const failed = orderOf(await record(await sold('own-shop'), false));
    expect(failed).toMatchObject({ state: 'held', checks: [{ finding: { result: 'failed' } }] });
    expect(orderOf(await record(failed, true)).state).toBe('acknowledged');

    const again = orderOf(await record(await sold('own-shop'), false));
    const cancelled = await cancelOrder(house.runtime, clerk, { id: again.id, version: again.version, reason: '没有资源' });
    expect(orderOf(cancelled)).toMatchObject({ state: 'cancelled', cancellation: { reason: '没有资源' } });
  });

  it('is recorded on the version that was seen, and not twice', async () => {
    const order = await sold('own-shop');
    const recorded = orderOf(await record(order, true));
    await expect(record(order, false)).resolves.toEqual({ ok: false, rejection: { type: 'already-checked' } });
    expect(await record(recorded, false)).toEqual({ ok: false, rejection: { type: 'already-checked' } });
  });
});
