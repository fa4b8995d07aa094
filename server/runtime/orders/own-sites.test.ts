import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Order, openItems } from '../../../core/order/index.ts';
import { category, characteristic, monthly, offering, specification, tariff } from '../../../core/testing/build-definitions.ts';
import { clerk, openTestHouse, shop, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import { addSites } from '../customers/add-sites.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { editCustomer } from '../customers/edit-customer.ts';
import { mergeCustomers } from '../customers/merge-customers.ts';
import { prepareKit } from '../selling/prepare-kit.ts';
import { getOrder } from './get-order.ts';
import { saveOrder } from './save-order.ts';
import { submitOrder } from './submit-order.ts';

const line = specification({ id: 'line', fields: { site: characteristic({ references: 'site' }) }, required: ['site'] });
const catalogue = [
  category('all'),
  shop,
  line,
  offering({ id: 'line', market: { customerClasses: ['enterprise'] }, tariffs: [{ tariff: 'fee' }] }),
  tariff('fee', monthly('fee', '3.00')),
];

let house: TestHouse;
let release: string;
beforeEach(async () => {
  house = openTestHouse();
  release = await house.publish(catalogue);
});
afterEach(() => house.close());

const enterprise = async (name: string): Promise<string> =>
  (await createCustomer(house.runtime, { class: 'enterprise', name, idVerified: true })).id;
const siteOf = async (customer: string, name: string): Promise<string> => {
  const sites = await addSites(house.runtime, clerk, { customer, sites: [{ name, address: `${name}路 1 号`, region: 'shanghai' }] });
  return sites.find((site) => site.name === name)?.id ?? '';
};

async function save(customer: string, site: string): Promise<Order> {
  const roots = [{ key: 'r1', offering: 'line', selections: { '/site': site } }];
  const saved = await saveOrder(house.runtime, clerk, { customer, release, roots }, null);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return saved.order;
}

async function submit({ id, version }: Pick<Order, 'id' | 'version'>) {
  const shown = await totalsShown(house.runtime, clerk, { id, version });
  return submitOrder(house.runtime, clerk, { id, version, idempotencyKey: id, shown });
}

describe('sites of the customer who orders', () => {
  it('stand in the order as what they are, and its record keeps those it names and no others', async () => {
    const customer = await enterprise('东海物流');
    const north = await siteOf(customer, '北仓');
    await siteOf(customer, '南仓');
    expect((await prepareKit(house.runtime, { offering: 'line', customer })).facts.ownSites).toHaveLength(2);
    const answer = await submit(await save(customer, north));
    expect(answer).toMatchObject({ ok: true, order: { acceptance: { facts: { ownSites: [{ id: north, name: '北仓' }] } } } });
    if (!answer.ok) return;
    expect(answer.order.acceptance?.roots.map((root) => openItems(root)[0]?.characteristics)).toEqual([{ site: north }]);
    // Renamed since: the order says what the site was called, and still which it is.
    const { version } = (await house.runtime.store.customers.get(customer)) ?? { version: 0 };
    const moved = { name: '北二仓', address: '北路 9 号', region: 'shanghai', coverage: 'covered' as const };
    await editCustomer(house.runtime, clerk, { id: customer, version, edit: { type: 'site', id: north, ...moved } });
    expect((await getOrder(house.runtime, answer.order.id)).names[north]).toBe('北仓');
  });

  it('are refused where they are another one’s, or gone', async () => {
    const customer = await enterprise('东海物流');
    const other = await siteOf(await enterprise('西山电子'), '西仓');
    expect(await submit(await save(customer, other))).toMatchObject({
      ok: false,
      rejection: { type: 'not-allowed', roots: [{ judgement: { issues: [{ code: 'site-unknown', params: { slot: '/site' } }] } }] },
    });
  });

  it('are made once, however many clerks bring the same list', async () => {
    const customer = await enterprise('东海物流');
    const list = { customer, sites: ['北仓', '南仓', '北仓'].map((name) => ({ name, address: '一', region: 'shanghai' })) };
    const [one, two] = await Promise.all([addSites(house.runtime, clerk, list), addSites(house.runtime, clerk, list)]);
    expect(one.map(({ name }) => name)).toEqual(['北仓', '南仓']);
    expect(two).toEqual(one);
    const { rows } = await house.runtime.store.audit.list({
      ...{ by: null, action: 'customer-sites-added', subject: null, from: null, to: null, offset: 0, limit: 10 },
    });
    expect(rows).toHaveLength(1);
  });

  it('go with a customer that is merged, and an order that was open meanwhile is accepted with them', async () => {
    const [kept, double] = [await enterprise('东海物流'), await enterprise('东海物流有限')];
    const north = await siteOf(double, '北仓');
    const open = await save(double, north);
    const versions = await Promise.all(
      [kept, double].map(async (id) => ({ id, version: (await house.runtime.store.customers.get(id))?.version ?? 0 })),
    );
    const [keptSeen, doubleSeen] = versions;
    if (!keptSeen || !doubleSeen) throw new Error('Two customers');
    expect(await mergeCustomers(house.runtime, clerk, { kept: keptSeen, double: doubleSeen })).toMatchObject({ ok: true });
    expect(await submit((await getOrder(house.runtime, open.id)).order)).toMatchObject({ ok: true, order: { customer: { id: kept } } });
  });
});
