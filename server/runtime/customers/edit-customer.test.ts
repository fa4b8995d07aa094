import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { micro } from '../../../core/kernel/money.ts';
import { bundle } from '../../../core/testing/build-definitions.ts';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import { listAudit } from '../audit/list-audit.ts';
import { getOrder } from '../orders/get-order.ts';
import { listOrders } from '../orders/list-orders.ts';
import { parkedOrders } from '../orders/parked-orders.ts';
import { saveOrder } from '../orders/save-order.ts';
import { submitOrder } from '../orders/submit-order.ts';
import type { Runtime } from '../runtime.ts';
import { findAnything } from '../selling/find-anything.ts';
import { addMember, createCustomer } from './create-customer.ts';
import { type CustomerEdit, editCustomer } from './edit-customer.ts';
import { mergeCustomers, previewMerge } from './merge-customers.ts';
import { revealNumber } from './reveal-number.ts';
import { listCustomers } from './search-customers.ts';
import { viewCustomer } from './view-customer.ts';

let house: TestHouse;
let runtime: Runtime;
let release: string;
beforeEach(async () => {
  house = openTestHouse();
  runtime = house.runtime;
  release = await house.publish([
    ...lineCatalogue(),
    bundle({
      id: 'home',
      roles: [{ id: 'member', min: 1, max: 2, accepts: ['line'], from: ['new'] }],
      market: { customerClasses: ['family'] },
    }),
  ]);
});
afterEach(() => house.close());

const zhang = { class: 'individual', name: '张伟', identity: '310101198501010000', phone: '13800138000', idVerified: true } as const;
const person = async (given: Partial<Parameters<typeof createCustomer>[1]> = {}) =>
  (await createCustomer(runtime, { ...zhang, ...given })).id;
const edit = (id: string, version: number, given: CustomerEdit) => editCustomer(runtime, clerk, { id, version, edit: given });

async function draft(customer: string, offering: string, selections: Record<string, string | string[]>) {
  const saved = await saveOrder(runtime, clerk, { customer, release, roots: [{ key: 'r1', offering, selections }] }, null);
  if (!saved.ok) throw new Error(saved.type);
  return saved.order;
}
const submit = async ({ id, version }: { readonly id: string; readonly version: number }) =>
  submitOrder(runtime, clerk, { id, version, idempotencyKey: id, shown: await totalsShown(runtime, clerk, { id, version }) });

describe('editing a customer', () => {
  it('changes what was changed and leaves a number that nobody touched', async () => {
    const id = await person();
    const profile = { type: 'profile', name: '张玮', idVerified: false, birthday: '1985-01-01' } as const;
    const answer = await edit(id, 1, { ...profile, phone: '１３９ 0013 9000' });
    expect(answer).toMatchObject({
      ok: true,
      view: { customer: { name: '张玮', phone: '139 **** 9000', identity: '310***********0000' } },
    });
    expect((await listCustomers(runtime, clerk, { text: '13900139000', page: 1 })).customers).toMatchObject([{ id, by: 'number' }]);
    expect(await edit(id, 2, { ...profile, phone: '' })).toMatchObject({ ok: true, view: { customer: { phone: '' } } });
  });

  it('changes of a household where it lives, of an organisation what it does, and of each nothing else', async () => {
    const profile = { type: 'profile', name: '甲', idVerified: true, birthday: null } as const;
    const more = { city: 'luoyang', industry: 'C' };
    const home = await person({ class: 'family', city: 'zhengzhou' });
    expect(await edit(home, 1, profile)).toMatchObject({ view: { customer: { standing: { city: 'zhengzhou' } } } });
    expect(await edit(home, 2, { ...profile, ...more })).toMatchObject({
      view: { customer: { standing: { city: 'luoyang' }, industry: null } },
    });
    const firm = await person({ class: 'enterprise' });
    expect(await edit(firm, 1, { ...profile, ...more })).toMatchObject({ view: { customer: { standing: { city: null }, industry: 'C' } } });
    expect(await edit(firm, 2, { ...profile, industry: null })).toMatchObject({ view: { customer: { industry: null } } });
    await expect(edit(firm, 3, { ...profile, accountManager: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('over another version changes nothing and shows what is there', async () => {
    const id = await person();
    await edit(id, 1, { type: 'profile', name: '甲', idVerified: true, birthday: null });
    const answer = await edit(id, 1, { type: 'profile', name: '乙', idVerified: true, birthday: null });
    expect(answer).toMatchObject({ ok: false, type: 'version-conflict', view: { customer: { name: '甲', version: 2 } } });
  });

  it('keeps a default account whatever is asked for', async () => {
    const id = await person();
    const own = (await viewCustomer(runtime, id)).customer.accounts[0]?.id;
    await edit(id, 1, { type: 'account', id: own, name: '主帐户', isDefault: false, billingAddress: '北京路 1 号' });
    expect((await viewCustomer(runtime, id)).customer.accounts).toMatchObject([{ name: '主帐户', isDefault: true }]);
    await edit(id, 2, { type: 'account', name: '副帐户', isDefault: true, billingAddress: '' });
    expect((await viewCustomer(runtime, id)).customer.accounts.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['副帐户', true],
      ['主帐户', false],
    ]);
  });

  it('reaches no row of somebody else', async () => {
    const [id, other] = [await person(), await person({ name: '李四' })];
    const foreign = (await viewCustomer(runtime, other)).customer.accounts[0]?.id;
    await expect(edit(id, 1, { type: 'account', id: foreign, name: 'x', isDefault: true, billingAddress: '' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('shows whole the number of a paper that identifies nobody, and no other by calling it one', async () => {
    const id = await person();
    const agreement = {
      type: 'paper',
      kind: 'master-agreement',
      validFrom: '2009-01-01',
      validUntil: '2011-01-01',
      hasCopy: true,
    } as const;
    await edit(id, 1, { ...agreement, number: ' KJ-2009-001 ' });
    expect((await viewCustomer(runtime, id)).papers).toMatchObject([
      { number: 'KJ-2009-001', isMasked: false, validFrom: '2009-01-01', validUntil: '2011-01-01' },
    ]);
    await edit(id, 2, { ...agreement, kind: 'passport', number: 'E12345678' });
    const passport = (await viewCustomer(runtime, id)).papers.find(({ kind }) => kind === 'passport');
    await expect(edit(id, 3, { ...agreement, id: passport?.id })).rejects.toMatchObject({ code: 'invalid-input' });
    expect(JSON.stringify((await viewCustomer(runtime, id)).papers)).not.toContain('E1234');
  });

  it('keeps papers sealed and their numbers masked', async () => {
    const id = await person();
    await edit(id, 1, { type: 'paper', kind: 'passport', number: 'E12345678', validFrom: null, validUntil: '2030-01-01', hasCopy: true });
    const [paper] = (await viewCustomer(runtime, id)).papers;
    expect(paper).toMatchObject({ kind: 'passport', number: '*******78', validUntil: '2030-01-01' });
    expect(JSON.stringify(await runtime.store.customers.papers(id))).not.toContain('E1234');
    expect(await revealNumber(runtime, clerk, { id, field: { paper: paper?.id ?? '' }, reason: 'copy for the file' })).toEqual({
      value: 'E12345678',
    });
  });
});

describe('what a customer is worth', () => {
  const standing = { type: 'standing', city: ' 郑州 ', grade: 'gold', credit: '500', arrears: '36.20', mobileSpend: '0' } as const;

  it('is nothing for somebody new, and what was said of it afterwards', async () => {
    const id = await person();
    const nothing = { city: null, grade: 'standard', credit: '0.00', arrears: '0.00', mobileSpend: '0.00' };
    expect((await viewCustomer(runtime, id)).customer.standing).toEqual(nothing);
    const answer = await edit(id, 1, standing);
    expect(answer).toMatchObject({
      ok: true,
      view: { customer: { version: 2, standing: { city: '郑州', grade: 'gold', credit: '500.00' } } },
    });
    expect(await edit(id, 1, { ...standing, credit: '0' })).toMatchObject({ ok: false, type: 'version-conflict' });
    expect(await edit(id, 2, { ...standing, city: ' ' })).toMatchObject({ view: { customer: { standing: { city: null } } } });
  });

  it.each(['', '-1', '1e3', '五百'])('is no amount that nobody could owe: %j', async (credit) => {
    await expect(edit(await person(), 1, { ...standing, credit })).rejects.toMatchObject({
      code: 'invalid-input',
      params: { name: 'credit' },
    });
  });
});

describe('looking at a number', () => {
  it('is on record with its reason', async () => {
    const id = await person();
    expect(await revealNumber(runtime, clerk, { id, field: 'identity', reason: 'the customer asked' })).toEqual({ value: zhang.identity });
    const audit = await listAudit(runtime, { action: 'number-revealed', page: 1 });
    expect(audit).toMatchObject({ isIntact: true, total: 1, entries: [{ by: clerk.id, subject: `${id} identity: the customer asked` }] });
    await expect(revealNumber(runtime, clerk, { id: await person({ phone: '' }), field: 'phone', reason: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is not for those who may see orders only', async () => {
    const order = await draft(await person(), 'line', { '/number': '1001' });
    const seen = JSON.stringify([await getOrder(runtime, order.id, false), await listOrders(runtime, { page: 1 }, false)]);
    expect(seen).not.toContain('138 *');
    expect(seen).not.toContain('310*');
    expect(JSON.stringify(await getOrder(runtime, order.id))).toContain('138 **** 8000');
  });
});

describe('merging doubles', () => {
  it('proposes them, says what moves, and moves it', async () => {
    const [kept, double] = [await person(), await person({ name: '张 伟' })];
    await submit(await draft(double, 'line', { '/number': '1001' }));
    expect((await viewCustomer(runtime, kept)).doubles.map(({ id }) => id)).toEqual([double]);
    const preview = await previewMerge(runtime, { kept, double });
    expect(preview.moves).toMatchObject({ orders: 1, openOrders: 0, products: 1, accounts: 1 });
    const answer = await mergeCustomers(runtime, clerk, { kept: preview.kept, double: preview.double });
    expect(answer).toEqual({ ok: true, id: kept });
    const view = await viewCustomer(runtime, double);
    expect(view.customer).toMatchObject({ id: kept, orders: [{ state: 'acknowledged' }] });
    expect(view.products).toMatchObject([{ label: '1001', release: 1, order: { number: view.customer.orders[0]?.number } }]);
    expect(view.doubles).toEqual([]);
  });

  it('does not happen over what somebody changed after the preview, across classes or with itself', async () => {
    const [kept, double] = [await person(), await person()];
    await edit(double, 1, { type: 'profile', name: '张三', idVerified: true, birthday: null });
    const old = { kept: { id: kept, version: 1 }, double: { id: double, version: 1 } };
    expect(await mergeCustomers(runtime, clerk, old)).toEqual({ ok: false, type: 'version-conflict' });
    await expect(previewMerge(runtime, { kept, double: kept })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(previewMerge(runtime, { kept, double: await person({ class: 'family' }) })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('lets an order that is open on the double go on: saved, submitted, held by whom it was merged into', async () => {
    const [kept, double] = [await person(), await person()];
    const open = await draft(double, 'line', {});
    await mergeCustomers(runtime, clerk, { kept: { id: kept, version: 1 }, double: { id: double, version: 1 } });
    const roots = [{ key: 'r1', offering: 'line', selections: { '/number': '1001' } }];
    const saved = await saveOrder(runtime, clerk, { id: open.id, version: open.version, customer: double, release, roots }, null);
    if (!saved.ok) throw new Error(saved.type);
    expect(await submit(saved.order)).toMatchObject({ ok: true, order: { customer: { id: kept } } });
    expect(await runtime.store.products.of([kept])).toHaveLength(1);
  });

  it('lets a page that names the double as a holder go on', async () => {
    const family = await person({ class: 'family', name: '张家' });
    const [kept, double] = [await person(), await person()];
    await addMember(runtime, { customer: family, member: { id: double }, relation: 'head' });
    const selections = { '/roles/member': ['m1'], '/roles/member/m1/holder': double, '/roles/member/m1/item/number': '1001' };
    const open = await draft(family, 'home', selections);
    await mergeCustomers(runtime, clerk, { kept: { id: kept, version: 1 }, double: { id: double, version: 1 } });
    const roots = [{ key: 'r1', offering: 'home', selections }];
    const saved = await saveOrder(runtime, clerk, { id: open.id, version: open.version, customer: family, release, roots }, null);
    if (!saved.ok) throw new Error(saved.type);
    expect(await submit(saved.order)).toMatchObject({ ok: true });
    const [line] = await runtime.store.products.of([kept]);
    expect(line).toMatchObject({ label: '1001', familyBundles: 1 });
    const view = await viewCustomer(runtime, family);
    const found = view.products.find(({ label }) => label === '1001');
    expect(found?.memberships).toMatchObject([{ bundle: { en: 'home' }, customer: { id: family } }]);
  });
});

describe('the start of a sale', () => {
  const asker = { id: 'clerk', choice: null, permissions: ['order:sell', 'customer:read'] } as const;

  it('finds everything that a text may mean, with what one may do', async () => {
    const id = await person();
    const order = await draft(id, 'line', { '/number': '1001' });
    const find = (text: string) => findAnything(runtime, { text }, asker);
    expect(await find('zw')).toMatchObject({
      customers: { rows: [{ id, by: 'name' }], actions: ['sell', 'open'] },
      offerings: { rows: [] },
    });
    expect(await find('LINE')).toMatchObject({ offerings: { rows: [{ id: 'line', unavailable: [] }] } });
    expect(await find(order.number.slice(0, 9))).toMatchObject({ orders: { rows: [{ id: order.id }], actions: ['resume'] } });
    expect(await find('')).toMatchObject({ customers: { rows: [] }, orders: { rows: [] }, offerings: { rows: [] } });
  });

  it('finds by the whole number of something a customer has', async () => {
    const id = await person();
    await submit(await draft(id, 'line', { '/number': '1001' }));
    expect(await findAnything(runtime, { text: '１００１' }, asker)).toMatchObject({ customers: { rows: [{ id, by: 'product' }] } });
    expect(await findAnything(runtime, { text: '100' }, asker)).toMatchObject({ customers: { rows: [] } });
  });

  it('keeps parked orders of the outlet, with who parked them last and what was shown', async () => {
    const order = await draft(await person(), 'line', { '/number': '1001' });
    const shown = [{ key: 'r1', totals: { oneTime: micro(5_000_000), recurring: [] } }];
    const roots = [{ key: 'r1', offering: 'line', selections: {} }];
    const other = { ...clerk, id: 'clerk-2' };
    const saved = await saveOrder(runtime, other, { id: order.id, version: 1, customer: order.customer.id, release, roots, shown }, null);
    expect(saved).toMatchObject({ ok: true, order: { shown } });
    expect(await parkedOrders(runtime, clerk, null)).toMatchObject({
      total: 1,
      orders: [{ id: order.id, isMine: false, parkedBy: 'clerk-2' }],
    });
  });
});
