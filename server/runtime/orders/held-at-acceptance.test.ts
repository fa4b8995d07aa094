import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Selections } from '../../../core/configure/index.ts';
import type { Order } from '../../../core/order/index.ts';
import { bundle } from '../../../core/testing/build-definitions.ts';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import { addMember, createCustomer } from '../customers/create-customer.ts';
import { mergeCustomers } from '../customers/merge-customers.ts';
import { heldAtAcceptance } from './held-at-acceptance.ts';
import { saveOrder } from './save-order.ts';
import { submitOrder } from './submit-order.ts';

const home = bundle({
  id: 'home',
  market: { customerClasses: ['family'] },
  roles: [{ id: 'member', min: 1, max: 3, accepts: ['line'], from: ['existing', 'new'] }],
});

let house: TestHouse;
let release: string;
let person: string;
let hour: number;
beforeEach(async () => {
  hour = 0;
  // An hour later each time somebody looks.
  house = openTestHouse({ now: () => new Date(Date.UTC(2026, 10, 22) + 3_600_000 * hour++) });
  release = await house.publish(lineCatalogue('10.00', home));
  person = (await createCustomer(house.runtime, { class: 'individual', name: '张伟', idVerified: true })).id;
});
afterEach(() => house.close());

async function sold(customer: string, offering: string, selections: Selections): Promise<Order> {
  const saved = await saveOrder(house.runtime, clerk, { customer, release, roots: [{ key: 'r1', offering, selections }] }, null);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const { id, version } = saved.order;
  const shown = await totalsShown(house.runtime, clerk, { id, version });
  const answer = await submitOrder(house.runtime, clerk, { id, version, idempotencyKey: id, shown });
  if (!answer.ok) throw new Error(JSON.stringify(answer.rejection));
  return answer.order;
}
const labels = async (order: Order) =>
  Object.entries(await heldAtAcceptance(house.runtime, order)).map(([holder, products]) => [holder, products.map(({ label }) => label)]);

describe('what customers had when an order was accepted', () => {
  it('is not copied into the order, but how much it was', async () => {
    await sold(person, 'line', { '/number': '1001' });
    const second = await sold(person, 'line', { '/number': '1002' });
    expect(second.acceptance?.facts.held).toEqual({ [person]: 1 });
    expect(JSON.stringify(second)).not.toContain('1001');
  });

  it('is found again: neither what the order brought itself, nor what came later', async () => {
    const first = await sold(person, 'line', { '/number': '1001' });
    const second = await sold(person, 'line', { '/number': '1002' });
    expect(await labels(first)).toEqual([[person, []]]);
    expect(await labels(second)).toEqual([[person, ['1001']]]);
  });

  it('is found under the name a customer has by now', async () => {
    await sold(person, 'line', { '/number': '1001' });
    const second = await sold(person, 'line', { '/number': '1002' });
    const other = (await createCustomer(house.runtime, { class: 'individual', name: '张伟', idVerified: true })).id;
    const at = async (id: string) => ({ id, version: (await house.runtime.store.customers.get(id))?.version ?? 0 });
    expect(await mergeCustomers(house.runtime, clerk, { kept: await at(other), double: await at(person) })).toMatchObject({ ok: true });
    expect(await labels(second)).toEqual([[person, ['1001']]]);
  });

  it('does not count the bundle that the order itself made', async () => {
    const family = (await createCustomer(house.runtime, { class: 'family', name: '张家', idVerified: true })).id;
    await addMember(house.runtime, { customer: family, member: { id: person }, relation: 'head' });
    await sold(person, 'line', { '/number': '1001' });
    const [product] = await house.runtime.store.products.of([person]);
    const order = await sold(family, 'home', { '/roles/member': ['m1'], '/roles/member/m1/product': product?.id ?? '' });
    expect((await house.runtime.store.products.of([person]))[0]?.familyBundles).toBe(1);
    expect((await heldAtAcceptance(house.runtime, order))[person]).toMatchObject([{ label: '1001', familyBundles: 0 }]);
  });
});
