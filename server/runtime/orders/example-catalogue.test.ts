import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Selections } from '../../../core/configure/index.ts';
import { formatMoney } from '../../../core/kernel/money.ts';
import type { Order } from '../../../core/order/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { clerk, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import { addMember, createCustomer, type NewCustomer } from '../customers/create-customer.ts';
import { prepareKit } from '../selling/prepare-kit.ts';
import { getOrder } from './get-order.ts';
import { saveOrder } from './save-order.ts';
import { submitOrder } from './submit-order.ts';

let house: TestHouse;
let release: string;
beforeAll(async () => {
  house = openTestHouse();
  release = await house.publish([...readSeeds().definitions.values()]);
});
afterAll(() => house.close());

const person = (name: string): NewCustomer => ({ class: 'individual', name, idVerified: true, birthday: '1980-01-01' });
const iccid = (index: number): string => `8986000000000000${String(index).padStart(4, '0')}`;

async function withMembers(owner: NewCustomer, names: readonly string[]): Promise<{ id: string; members: string[] }> {
  const { id } = await createCustomer(house.runtime, owner);
  let detail = { members: [] as readonly { readonly customer: { readonly id: string } }[] };
  for (const name of names) detail = await addMember(house.runtime, { customer: id, member: { new: person(name) }, relation: 'member' });
  return { id, members: detail.members.map(({ customer }) => customer.id) };
}

async function sell(
  offering: string,
  customer: string,
  outlet: { channel: string; outlet: string },
  selections: Selections,
): Promise<Order> {
  const roots = [{ key: 'r1', offering, selections }];
  const saved = await saveOrder(house.runtime, clerk, { customer, release, roots }, outlet);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const { id, version } = saved.order;
  const answer = await submitOrder(house.runtime, clerk, {
    id,
    version,
    idempotencyKey: id,
    shown: await totalsShown(house.runtime, clerk, { id, version }),
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.rejection, null, 2).slice(0, 3000));
  return answer.order;
}
const totalsOf = ({ acceptance }: Order) =>
  acceptance?.roots.map(({ price }) => [
    formatMoney(price.totals.oneTime),
    ...price.totals.recurring.map(({ amount }) => formatMoney(amount)),
  ]);

describe('the example catalogue, sold through the verbs', () => {
  it('sells Mobile Home to a family of three, each holding a line', async () => {
    const { id, members } = await withMembers({ class: 'family', name: '李家', idVerified: true }, ['李强', '王芳', '李明']);
    const [head = '', second = '', third = ''] = members;
    const kit = await prepareKit(house.runtime, { offering: 'mobile-home-2009', customer: id });
    expect(kit.holders.map((holder) => holder.id)).toEqual([id, head, second, third]);
    const line = (path: string, offering: string, holder: string, number: number, plan: Selections = {}): Selections => ({
      [`${path}/offering`]: offering,
      [`${path}/holder`]: holder,
      ...Object.fromEntries(Object.entries(plan).map(([name, value]) => [`${path}/item/${name}`, value])),
      [`${path}/item/number`]: `1380371000${number}`,
      [`${path}/item/city`]: 'zhengzhou',
      [`${path}/components/short-number/1/shortNumber`]: `52${number}`,
      [`${path}/components/usim/1/iccid`]: iccid(number),
    });
    const order = await sell(
      'mobile-home-2009',
      id,
      { channel: 'own-shop', outlet: outletIn('own-shop', 'henan') },
      {
        '/roles/head': ['m1'],
        ...line('/roles/head/m1', 'gotone-88-2008', head, 1),
        '/roles/member': ['m1', 'm2'],
        ...line('/roles/member/m1', 'gotone-88-2008', second, 2, { plan: '58' }),
        ...line('/roles/member/m2', 'mzone-2012', third, 3, { plan: 'b' }),
        '/components/broadband/1/address': '郑州市二七路88号',
        '/components/broadband/1/account': 'zhengzhou88',
        '/documents/household-register': true,
      },
    );
    expect(totalsOf(order)).toEqual([['220.00', '252.51']]);
    expect(order.acceptance?.secondJudge.differences).toBe(0);
    expect(order.acceptance?.secondJudge.judged).toBeGreaterThan(5);
    expect((await getOrder(house.runtime, order.id)).names).toMatchObject({ [head]: '李强', [id]: '李家' });
    const held = await house.runtime.store.products.held([third]);
    expect(held.get(third)?.products.map(({ offering }) => offering)).toContain('mzone-2012');
  });

  it('sells V-net to an enterprise with ten numbers', async () => {
    const { id, members } = await withMembers({ class: 'enterprise', name: '东海物流', idVerified: true }, ['陈静', '刘洋']);
    const keys = Array.from({ length: 10 }, (_, index) => index + 1);
    const lines = keys.map(
      (index): Selections => ({
        [`/roles/member/m${index}/offering`]: 'group-plan-80',
        ...(index > 8 ? { [`/roles/member/m${index}/holder`]: members[index - 9] ?? '' } : {}),
        [`/roles/member/m${index}/item/number`]: `139010000${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/shortNumber`]: `60${String(index).padStart(2, '0')}`,
        [`/roles/member/m${index}/components/line/1/scope`]: index <= 7 ? 'city' : 'province',
        [`/roles/member/m${index}/components/usim/1/iccid`]: iccid(100 + index),
      }),
    );
    const selections = Object.assign({ '/roles/member': keys.map((index) => `m${index}`), '/documents/business-licence': true }, ...lines);
    const order = await sell('vnet-2009', id, { channel: 'account-manager', outlet: outletIn('account-manager', 'beijing') }, selections);
    expect(totalsOf(order)).toEqual([['200.00', '865.00']]);
    expect(order.acceptance?.secondJudge.differences).toBe(0);
  });
});

const outletIn = (channel: string, region: string): string =>
  readSeeds()
    .get('channel', channel)
    ?.outlets.find((outlet) => outlet.region === region)?.id ?? '';
