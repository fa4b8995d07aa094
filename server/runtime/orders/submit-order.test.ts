import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Selections } from '../../../core/configure/index.ts';
import { micro } from '../../../core/kernel/money.ts';
import type { Order, OrderRejection } from '../../../core/order/index.ts';
import { bundle, rule } from '../../../core/testing/build-definitions.ts';
import type { SubmitAnswer } from '../../api/contract.ts';
import { inProcessJobs } from '../../jobs/in-process-jobs.ts';
import { clerk, lineCatalogue, openTestHouse, shop, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import { addMember, createCustomer } from '../customers/create-customer.ts';
import type { Runtime } from '../runtime.ts';
import { cancelOrder } from './cancel-order.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { saveOrder } from './save-order.ts';
import { submitOrder } from './submit-order.ts';

const month = { unit: 'month', length: 1 } as const;
const totals = (monthly: number) => ({ oneTime: micro(5_000_000), recurring: [{ period: month, amount: micro(monthly * 1_000_000) }] });

let house: TestHouse;
let runtime: Runtime;
let customer: string;
let release: string;

async function draftOrder(number: string | null, page = release): Promise<Order> {
  const selections: Selections = number === null ? {} : { '/number': number };
  const roots = [{ key: 'r1', offering: 'line', selections }];
  const saved = await saveOrder(runtime, clerk, { customer, release: page, roots }, null);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return saved.order;
}
const submission = (order: Order, given: { readonly key?: string; readonly monthly?: number } = {}) => ({
  id: order.id,
  version: order.version,
  idempotencyKey: given.key ?? `key of ${order.id}`,
  shown: [{ key: 'r1', totals: totals(given.monthly ?? 10) }],
});
const submit = (order: Order, given: Parameters<typeof submission>[1] = {}) => submitOrder(runtime, clerk, submission(order, given));
const accepted = (answer: SubmitAnswer): Order => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.rejection));
  return answer.order;
};
const rejection = (answer: SubmitAnswer): OrderRejection['type'] | 'accepted' => (answer.ok ? 'accepted' : answer.rejection.type);

async function begin(given: Parameters<typeof openTestHouse>[0] = {}): Promise<void> {
  house = openTestHouse(given);
  runtime = house.runtime;
  release = await house.publish(lineCatalogue());
  customer = (await createCustomer(runtime, { class: 'individual', name: '张伟', idVerified: true, identity: '310101198501010000' })).id;
}
beforeEach(() => begin());
afterEach(() => house.close());

describe('submitting an order', () => {
  it('stores what was judged and priced, with what the second judge said', async () => {
    const order = accepted(await submit(await draftOrder('1001')));
    expect(order).toMatchObject({ state: 'acknowledged', version: 3, release, acceptance: { liveRelease: release } });
    expect(order.acceptance?.secondJudge).toEqual({ judged: 1, differences: 0 });
    expect(order.acceptance?.roots[0]?.price.totals).toEqual(totals(10));
    const view = await getOrder(runtime, order.id);
    expect(view.order).toEqual(JSON.parse(JSON.stringify(order)));
    expect(view.history.map(({ type }) => type)).toEqual(['order-captured', 'consent-recorded', 'order-acknowledged']);
    expect((await listOrders(runtime, { page: 1 })).orders).toMatchObject([{ number: order.number, oneTime: '5.00', monthly: '10.00' }]);
  });

  it('answers the same key and body with the same order, also after it was cancelled', async () => {
    const draft = await draftOrder('1001');
    const first = accepted(await submit(draft));
    expect(accepted(await submit(draft))).toEqual(JSON.parse(JSON.stringify(first)));
    await cancelOrder(runtime, clerk, { id: draft.id, version: first.version, reason: 'changed mind' });
    expect(accepted(await submit(draft))).toEqual(JSON.parse(JSON.stringify(first)));
  });

  it('refuses the same key with another body', async () => {
    const draft = await draftOrder('1001');
    await submit(draft);
    await expect(submit(draft, { monthly: 11 })).rejects.toMatchObject({ code: 'idempotency-mismatch' });
  });

  it('refuses the same key for another order, also at the same moment', async () => {
    const first = await draftOrder('1001');
    customer = (await createCustomer(runtime, { class: 'individual', name: '李四', idVerified: true })).id;
    const second = await draftOrder('1002');
    const [one, other] = await Promise.allSettled([submit(first, { key: 'k' }), submit(second, { key: 'k' })]);
    expect(one).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect(other).toMatchObject({ status: 'rejected', reason: { code: 'idempotency-mismatch' } });
  });

  it('accepts an order once, however often and under whatever key it is sent', async () => {
    const draft = await draftOrder('1001');
    const answers = await Promise.all([submit(draft), submit(draft), submit(draft, { key: 'another' }), submit(draft, { key: 'a third' })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.map(rejection).sort()).toEqual(['accepted', 'accepted', 'not-a-draft', 'not-a-draft']);
    expect(await runtime.store.orders.events(draft.id)).toHaveLength(3);
  });

  it('refuses what is not complete and says where', async () => {
    const answer = await submit(await draftOrder(null));
    expect(answer).toMatchObject({ ok: false, rejection: { type: 'not-allowed', roots: [{ judgement: { verdict: 'open' } }] } });
  });

  it('has a changed price confirmed before it accepts', async () => {
    const answer = await submit(await draftOrder('1001'), { monthly: 9 });
    expect(answer).toMatchObject({
      rejection: { type: 'price-changed', roots: [{ key: 'r1', shown: totals(9), now: totals(10) }] },
    });
  });

  it('gives a value once, and again when the order that held it is cancelled', async () => {
    const first = accepted(await submit(await draftOrder('1001')));
    const second = await draftOrder('1001');
    expect(await submit(second)).toMatchObject({ rejection: { type: 'value-taken', slot: '/number', value: '1001' } });
    await cancelOrder(runtime, clerk, { id: first.id, version: first.version, reason: 'freed' });
    expect(rejection(await submit(second))).toBe('accepted');
  });

  it('counts what the customer holds from other orders, this one included', async () => {
    for (const number of ['1001', '1002']) expect(rejection(await submit(await draftOrder(number)))).toBe('accepted');
    const third = await submit(await draftOrder('1003'));
    expect(third).toMatchObject({ rejection: { roots: [{ judgement: { blockers: [{ rule: 'rule/two-lines-a-customer' }] } }] } });
  });

  it('counts right when many are submitted at once', async () => {
    const drafts = await Promise.all(['1001', '1002', '1003', '1004', '1005'].map((number) => draftOrder(number)));
    const answers = await Promise.all(drafts.map((draft) => submit(draft)));
    expect(answers.map(rejection).sort()).toEqual(['accepted', 'accepted', 'not-allowed', 'not-allowed', 'not-allowed']);
  });

  it('lets nobody hold, and so pay, but who orders and its members', async () => {
    const role = { id: 'member', min: 1, max: 2, accepts: ['line'], from: ['new' as const] };
    release = await house.publish([...lineCatalogue(), bundle({ id: 'home', roles: [role], market: { customerClasses: ['family'] } })]);
    const family = await createCustomer(runtime, { class: 'family', name: '张家', idVerified: true });
    const stranger = await createCustomer(runtime, { class: 'individual', name: '李四', idVerified: true });
    await addMember(runtime, { customer: family.id, member: { id: customer }, relation: 'head' });
    const sellTo = async (holder: string, number: string) => {
      const selections = { '/roles/member': ['m'], '/roles/member/m/holder': holder, '/roles/member/m/item/number': number };
      const saved = await saveOrder(
        runtime,
        clerk,
        { customer: family.id, release, roots: [{ key: 'r1', offering: 'home', selections }] },
        null,
      );
      if (!saved.ok) throw new Error(saved.type);
      return submitOrder(runtime, clerk, { ...submission(saved.order), shown: await totalsShown(runtime, clerk, saved.order) });
    };
    for (const holder of [stranger.id, 'nobody', 'constructor']) {
      const answer = await sellTo(holder, '1001');
      expect(answer.ok || answer.rejection).toMatchObject({
        type: 'not-allowed',
        roots: [{ judgement: { blockers: [{ code: 'holder-unknown', slot: '/roles/member/m/holder' }] } }],
      });
    }
    expect(accepted(await sellTo(customer, '1001')).acceptance?.roots[0]?.price.byPayer.map(({ payer }) => payer)).toContain(customer);
  });

  it('stops for a person when the judges differ, and raises an alarm that is on record', async () => {
    await house.close();
    const alarm = vi.fn();
    const differences = [{ rule: 'rule/x', item: '' }];
    await begin({ alarm, jobs: { ...inProcessJobs(), judgeAgain: async () => ({ judged: 1, differences }) } });
    const record = vi.spyOn(runtime.store.audit, 'record');
    const draft = await draftOrder('1001');
    expect(await submit(draft)).toMatchObject({ rejection: { type: 'judges-differ', differences } });
    expect(alarm).toHaveBeenCalledExactlyOnceWith('judges-differ', { order: draft.id, release, differences });
    expect(record).toHaveBeenCalledWith(expect.objectContaining({ action: 'judges-differ', subject: draft.id }));
  });

  it('shows whoever may see no customers whose order it is, and nothing else of them', async () => {
    const { id } = accepted(await submit(await draftOrder('1001')));
    const seen = await getOrder(runtime, id, false);
    expect(seen.customer).toMatchObject({ id: customer, name: '张伟', identity: '', phone: '', birthday: null, accounts: [], orders: [] });
    expect(seen.order.acceptance?.facts).toEqual({ customers: {}, held: {} });
    expect(JSON.stringify(seen)).not.toContain('310***');
    expect((await getOrder(runtime, id)).customer.identity).toBe('310***********0000');
    expect((await getOrder(runtime, id)).order.acceptance?.facts.customers[customer]).toMatchObject({ idVerified: true });
  });

  it('keeps personal data out of events and messages', async () => {
    const order = accepted(await submit(await draftOrder('1777')));
    const told = JSON.stringify(await runtime.store.orders.events(order.id));
    expect(told).toContain(release);
    expect(told).not.toContain('1777');
    expect(told).not.toContain('张伟');
  });
});

describe('an order and the releases', () => {
  it('moves a page of an older release to the live one and carries the values over', async () => {
    const newer = await house.publish(lineCatalogue('12.00'));
    const roots = [{ key: 'r1', offering: 'line', selections: { '/number': '1001' } }];
    const saved = await saveOrder(runtime, clerk, { customer, release, roots }, null);
    expect(saved).toMatchObject({ ok: true, moved: { from: release, to: { hash: newer, number: 2 } } });
    expect(saved).toMatchObject({ order: { release: newer, roots: [{ selections: { '/number': '1001' } }] } });
  });

  it('keeps a saved order on its release, whatever is published later', async () => {
    const draft = await draftOrder('1001');
    await house.publish(lineCatalogue('12.00'));
    const roots = [{ key: 'r1', offering: 'line', selections: { '/number': '1002' } }];
    const revised = await saveOrder(runtime, clerk, { id: draft.id, version: draft.version, customer, release, roots }, null);
    if (!revised.ok) throw new Error(revised.type);
    expect(accepted(await submit(revised.order)).acceptance?.roots[0]?.price.totals).toEqual(totals(10));
  });

  it('judges a parked order by the live release where a rule binds live', async () => {
    const draft = await draftOrder('1001');
    const law = rule({
      id: 'no-more-lines',
      binds: 'live',
      when: { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' },
    });
    await house.publish(lineCatalogue('10.00', law));
    const answer = await submit(draft);
    expect(answer).toMatchObject({ rejection: { roots: [{ judgement: { blockers: [{ rule: 'rule/no-more-lines' }] } }] } });
  });

  it('judges by a live law also what the live release sells no more', async () => {
    const draft = await draftOrder('1001');
    const law = rule({ id: 'law', binds: 'live', when: { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' } });
    const pinned = rule({ id: 'new-fashion', when: { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' } });
    const withoutLine = lineCatalogue().filter(({ kind }) => kind === 'category' || kind === 'channel');
    await house.publish([...withoutLine, pinned]);
    await house.publish([...withoutLine, pinned, law]);
    const answer = await submit(draft);
    expect(answer.ok || answer.rejection).toMatchObject({ roots: [{ judgement: { blockers: [{ rule: 'rule/law' }] } }] });
    await house.publish([...withoutLine, pinned]);
    expect(rejection(await submit(draft, { key: 'again' }))).toBe('accepted');
  });

  it('says which offering the live release sells no more, and keeps what was typed on the page', async () => {
    await house.publish([shop, ...lineCatalogue().filter(({ kind, id }) => kind === 'category' || id === 'nothing')]);
    const roots = [{ key: 'r1', offering: 'line', selections: {} }];
    const saved = await saveOrder(runtime, clerk, { customer, release, roots }, null);
    expect(saved).toMatchObject({ ok: false, type: 'offering-gone', offerings: ['line'], release: { number: 2 } });
  });

  it('answers a save over another version with the order as it is', async () => {
    const draft = await draftOrder('1001');
    const roots = [{ key: 'r1', offering: 'line', selections: { '/number': '1002' } }];
    const save = () => saveOrder(runtime, clerk, { id: draft.id, version: 1, customer, release, roots }, null);
    expect(await save()).toMatchObject({ ok: true, order: { version: 2 } });
    expect(await save()).toMatchObject({ ok: false, type: 'version-conflict', order: { version: 2 } });
  });
});
