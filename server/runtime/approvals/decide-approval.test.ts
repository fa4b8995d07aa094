import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { micro } from '../../../core/kernel/money.ts';
import type { Order } from '../../../core/order/index.ts';
import { rule } from '../../../core/testing/build-definitions.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import type { Actor } from '../actor.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { getOrder } from '../orders/get-order.ts';
import { listOrders } from '../orders/list-orders.ts';
import { recallOrder } from '../orders/recall-order.ts';
import { saveOrder } from '../orders/save-order.ts';
import { submitOrder } from '../orders/submit-order.ts';
import { decideApproval } from './decide-approval.ts';
import { getApproval } from './get-approval.ts';
import { listApprovals } from './list-approvals.ts';

const boss: Actor = { id: 'boss-1', name: 'Sun', email: 'boss@example.test', role: 'sales-manager' };
const backOffice: Actor = { id: 'office-1', name: 'Zhao', email: 'office@example.test', role: 'back-office' };
const number = (digits: string) => ({ fact: 'item', path: 'number', operator: 'startsWith', value: digits });
const approval = (id: string, level: string) => rule({ id, when: number('19'), effect: { type: 'approval', level } });
const month = { unit: 'month', length: 1 } as const;
const totals = (monthly: number) => ({ oneTime: micro(5_000_000), recurring: [{ period: month, amount: micro(monthly * 1_000_000) }] });

let house: TestHouse;
let customer: string;
let release: string;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-22T02:00:00Z');
  house = openTestHouse({ now: () => now });
  release = await house.publish(lineCatalogue('10.00', approval('branch', 'branch'), approval('office', 'back-office')));
  customer = (await createCustomer(house.runtime, { class: 'individual', name: '张伟', idVerified: true })).id;
});
afterEach(() => house.close());

const orderOf = (answer: SubmitAnswer): Order => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.rejection));
  return answer.order;
};
async function submitted(digits = '1901', by = clerk): Promise<Order> {
  const roots = [{ key: 'r1', offering: 'line', selections: { '/number': digits } }];
  const saved = await saveOrder(house.runtime, by, { customer, release, roots }, null);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const { id, version } = saved.order;
  return orderOf(await submitOrder(house.runtime, by, { id, version, idempotencyKey: id, shown: [{ key: 'r1', totals: totals(10) }] }));
}
const say = (outcome: 'granted' | 'refused', actor: Actor, order: Order, id: string) =>
  decideApproval(house.runtime, actor, { id: order.id, version: order.version, request: `r1 rule/${id}`, outcome, note: 'seen' });
const auditOf = async () => house.runtime.store.audit.verifies();

describe('an order that needs approvals', () => {
  it('is held, with nothing given away yet, and is in the inbox of whoever may decide', async () => {
    const order = await submitted();
    expect(order).toMatchObject({ state: 'held', acceptance: null });
    const { orders } = await listOrders(house.runtime, { waiting: 'approval', page: 1 });
    expect(orders).toMatchObject([{ number: order.number, state: 'held', waiting: 'approval' }]);
    const [waiting] = (await listApprovals(house.runtime, boss, { page: 1 })).orders;
    expect(waiting?.requests.map(({ level, approvers, mayDecide }) => [level, approvers, mayDecide])).toEqual([
      ['branch', ['sales-manager'], true],
      ['back-office', ['back-office', 'sales-manager'], true],
    ]);
    const [toOffice] = (await listApprovals(house.runtime, backOffice, { page: 1 })).orders;
    expect(toOffice?.requests.map(({ mayDecide }) => mayDecide)).toEqual([false, true]);
    expect(await submitted('1902')).toMatchObject({ state: 'held' });
  });

  it('is found on whichever page it stands, who waits longest first', { timeout: 60_000 }, async () => {
    const numbers: string[] = [];
    for (let index = 0; index < 51; index++) {
      now = new Date(Date.parse('2026-11-22T02:00:00Z') + index * 1000);
      numbers.push((await submitted(`19${String(index).padStart(2, '0')}`)).number);
    }
    // What was granted in part has waited as long as before.
    const [first] = (await listApprovals(house.runtime, boss, { page: 1 })).orders;
    const order = await house.runtime.store.orders.get(first?.id ?? '');
    if (order) orderOf(await say('granted', boss, order, 'branch'));
    const pageAt = async (page: number) => {
      const list = await listApprovals(house.runtime, boss, { page });
      return { ...list, orders: list.orders.map((each) => each.number) };
    };
    expect(await pageAt(1)).toEqual({ orders: numbers.slice(0, 50), page: 1, pageSize: 50, total: 51 });
    expect(await pageAt(2)).toEqual({ orders: numbers.slice(50), page: 2, pageSize: 50, total: 51 });
    expect((await pageAt(9)).page).toBe(2);
  });

  it('shows the approver what would be accepted', async () => {
    const order = await submitted();
    const view = await getApproval(house.runtime, boss, order.id);
    expect(view.roots[0]).toMatchObject({ items: [{ characteristics: { number: '1901' } }], price: { totals: totals(10) } });
  });

  it('is accepted by itself with the last grant, in the name of who submitted it', async () => {
    const first = orderOf(await say('granted', boss, await submitted(), 'branch'));
    expect(first.state).toBe('held');
    const order = orderOf(await say('granted', backOffice, first, 'office'));
    expect(order).toMatchObject({ state: 'acknowledged', acceptance: { by: clerk.id } });
    const { history } = await getOrder(house.runtime, order.id);
    expect(history.map(({ type, by }) => `${type} ${by}`)).toEqual([
      'order-captured clerk-1',
      'consent-recorded clerk-1',
      'approval-requested clerk-1',
      'approval-granted boss-1',
      'approval-granted office-1',
      'order-acknowledged clerk-1',
    ]);
    expect((await listApprovals(house.runtime, boss, { page: 1 })).orders).toEqual([]);
    expect(await auditOf()).toBe(true);
  });

  it('goes back to the clerk with the note when one says no', async () => {
    const order = orderOf(await say('refused', boss, await submitted(), 'branch'));
    expect(order).toMatchObject({ state: 'draft', returned: { type: 'approval-refused', note: 'seen', by: 'boss-1' } });
    expect((await listApprovals(house.runtime, boss, { page: 1 })).orders).toEqual([]);
  });

  it('comes back with the reason when something else says no by then, and the grant stands in its history', async () => {
    const first = orderOf(await say('granted', boss, await submitted(), 'branch'));
    await submitted('1101');
    await submitted('1102');
    const order = orderOf(await say('granted', backOffice, first, 'office'));
    expect(order).toMatchObject({
      state: 'draft',
      acceptance: null,
      returned: { type: 'no-longer-allowed', rejection: 'not-allowed', blockers: [{ code: 'rule-rejects' }] },
    });
    const { history } = await getOrder(house.runtime, order.id);
    expect(history.slice(-2).map(({ type }) => type)).toEqual(['approval-granted', 'order-returned']);
  });

  it('comes back when its number was sold meanwhile', async () => {
    const first = orderOf(await say('granted', boss, await submitted('1901'), 'branch'));
    const other = (await createCustomer(house.runtime, { class: 'individual', name: '王芳', idVerified: true })).id;
    customer = other;
    const rival = orderOf(await say('granted', boss, await submitted('1901'), 'branch'));
    expect(orderOf(await say('granted', backOffice, rival, 'office')).state).toBe('acknowledged');
    expect(orderOf(await say('granted', backOffice, first, 'office'))).toMatchObject({
      state: 'draft',
      returned: { type: 'no-longer-allowed', rejection: 'value-taken' },
    });
  });

  it('lets nobody of another level decide, nor who asked, nor on a version that was not seen', async () => {
    const order = await submitted();
    await expect(say('granted', backOffice, order, 'branch')).rejects.toMatchObject({ code: 'forbidden', params: { level: 'branch' } });
    await expect(say('granted', clerk, order, 'branch')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say('granted', boss, { ...order, version: order.version - 1 }, 'branch')).rejects.toMatchObject({
      code: 'version-conflict',
    });
    const own = await submitted('1902', boss);
    expect(await say('granted', boss, own, 'branch')).toEqual({ ok: false, rejection: { type: 'own-request' } });
    expect(
      (await listApprovals(house.runtime, boss, { page: 1 })).orders.flatMap(({ id, requests }) =>
        id === own.id ? requests.map((r) => r.mayDecide) : [],
      ),
    ).toEqual([false, false]);
  });

  it('is decided once when two people press at once', async () => {
    const order = await submitted();
    const answers = await Promise.allSettled([say('granted', boss, order, 'branch'), say('refused', boss, order, 'branch')]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-conflict' } });
  });

  it('can be taken back, and keeps what was granted while nothing changes', async () => {
    const granted = orderOf(await say('granted', boss, await submitted(), 'branch'));
    const draft = orderOf(await recallOrder(house.runtime, clerk, { id: granted.id, version: granted.version }));
    expect(draft).toMatchObject({ state: 'draft', returned: { type: 'recalled' } });
    const { id, version } = draft;
    const again = orderOf(
      await submitOrder(house.runtime, clerk, {
        id,
        version,
        idempotencyKey: 'again',
        shown: await totalsShown(house.runtime, clerk, { id, version }),
      }),
    );
    expect(again.approvals?.map(({ decision }) => decision?.outcome ?? 'open')).toEqual(['granted', 'open']);
  });

  it('answers a submission that was lost on the way with the order as it stands', async () => {
    const roots = [{ key: 'r1', offering: 'line', selections: { '/number': '1901' } }];
    const saved = await saveOrder(house.runtime, clerk, { customer, release, roots }, null);
    if (!saved.ok) throw new Error('not saved');
    const { id, version } = saved.order;
    const shown = await totalsShown(house.runtime, clerk, { id, version });
    const send = () => submitOrder(house.runtime, clerk, { id, version, idempotencyKey: 'k', shown });
    const first = orderOf(await send());
    expect(orderOf(await send())).toMatchObject({ state: 'held', version: first.version });
  });
});
