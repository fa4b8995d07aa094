import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noLines, type OrderRoot, openRoot, type RoleLines } from '../../../core/order/index.ts';
import {
  bundle,
  category,
  characteristic,
  inlineRule,
  monthly,
  offering,
  specification,
  tariff,
} from '../../../core/testing/build-definitions.ts';
import { greatestLines, roots as rootsInput } from '../../api/inputs.ts';
import { inProcessJobs } from '../../jobs/in-process-jobs.ts';
import { secondJudge } from '../../judge/judge-order-again.ts';
import { clerk, openTestHouse, shop, type TestHouse } from '../../testing/open-house.ts';
import { totalsShown } from '../../testing/totals-shown.ts';
import { createCustomer } from '../customers/create-customer.ts';
import { getOrder } from './get-order.ts';
import { saveOrder } from './save-order.ts';
import { submitOrder } from './submit-order.ts';

const extension = specification({
  id: 'extension',
  fields: { number: characteristic({ pattern: '^[0-9]{5}$', unique: 'order' }), limit: characteristic({ type: 'integer' }) },
  required: ['number', 'limit'],
});
const limited = inlineRule(
  'limit-is-kept',
  { fact: 'product', path: 'limit', operator: 'greaterThan', value: 100 },
  { per: 'member', on: '/roles/member' },
);
const catalogue = [
  category('all'),
  shop,
  extension,
  offering({ id: 'extension', tariffs: [{ tariff: 'fee' }] }),
  tariff('fee', monthly('fee', '3.00')),
  bundle({
    id: 'group',
    market: { customerClasses: ['enterprise'] },
    roles: [{ id: 'member', min: 1, max: 5000, accepts: ['extension'], from: ['new'] }],
    rules: [limited],
  }),
];

const linesOf = (count: number): RoleLines => ({
  template: { '/item/limit': 50 },
  rows: Array.from({ length: count }, (_, index) => ({ key: `l${index + 1}`, cells: { '/item/number': String(10_001 + index) } })),
  issued: count,
});
const role = '/roles/member';

let house: TestHouse;
let release: string;
let customer: string;
let sampled: (number | undefined)[];
beforeEach(async () => {
  sampled = [];
  const judge = secondJudge();
  house = openTestHouse({
    jobs: {
      ...inProcessJobs(),
      judgeAgain: async (order) => {
        const answer = await judge({ linesJudgedAgain: 20, ...order });
        sampled.push(answer.judged);
        return answer;
      },
    },
  });
  release = await house.publish(catalogue);
  customer = (await createCustomer(house.runtime, { class: 'enterprise', name: '东海物流', idVerified: true })).id;
});
afterEach(() => house.close());

async function sell(lines: RoleLines) {
  // As the API reads it: nothing may be lost on the way in.
  const roots = rootsInput.parse([{ key: 'r1', offering: 'group', selections: {}, lines: { [role]: lines } }]);
  const saved = await saveOrder(house.runtime, clerk, { customer, release, roots }, null);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  const { id, version } = saved.order;
  const stored = (await getOrder(house.runtime, id)).order.roots[0];
  return {
    stored,
    answer: await submitOrder(house.runtime, clerk, {
      id,
      version,
      idempotencyKey: id,
      shown: await totalsShown(house.runtime, clerk, { id, version }),
    }),
  };
}

describe('submitting lines', () => {
  it.each([500, 5000])('keeps template and rows of %i lines, and at acceptance what they came to', async (count) => {
    const lines = linesOf(count);
    const { stored, answer } = await sell(lines);
    expect(stored?.lines).toEqual({ [role]: lines });
    if (!answer.ok) throw new Error(answer.rejection.type);
    const accepted = answer.order.acceptance?.roots[0];
    const opened = accepted && openRoot(JSON.parse(JSON.stringify(accepted)));
    expect(opened?.items.filter(({ type }) => type === 'membership')).toHaveLength(count);
    expect(accepted?.price.totals.recurring[0]?.amount).toBe(count * 3_000_000);
    expect(opened?.items.at(-1)).toMatchObject({
      path: `${role}/l${count}/item`,
      characteristics: { number: String(10_000 + count), limit: 50 },
    });
    expect([opened?.trace, accepted?.passed]).toEqual([[], { 'offering/group/limit-is-kept': count }]);
    expect((await getOrder(house.runtime, answer.order.id)).order.roots[0]?.lines).toEqual({ [role]: lines });
  });

  it('judges a sample again of more lines than configured, and all of fewer', async () => {
    expect((await sell(linesOf(500))).answer.ok).toBe(true);
    expect((await sell(linesOf(20))).answer.ok).toBe(true);
    expect([...new Set(sampled)]).toEqual([20]);
  });

  it('finds the one line in 500 that breaks a rule, and only that', async () => {
    const lines = linesOf(500);
    const rows = lines.rows.map((row) => (row.key === 'l347' ? { ...row, cells: { ...row.cells, '/item/limit': 101 } } : row));
    const { answer } = await sell({ ...lines, rows });
    if (answer.ok || answer.rejection.type !== 'not-allowed') throw new Error('It was accepted');
    expect(answer.rejection.roots[0]?.judgement.blockers).toMatchObject([{ slot: `${role}/l347`, rule: 'offering/group/limit-is-kept' }]);
  });
});

describe('answers to what no form asks', () => {
  it('are told with their place when an order is submitted, and it is not taken', async () => {
    const lines = linesOf(2);
    const rows = lines.rows.map((row) => (row.key === 'l2' ? { ...row, cells: { ...row.cells, '/item/colour': 'red' } } : row));
    const { answer } = await sell({ ...lines, rows });
    if (answer.ok || answer.rejection.type !== 'not-allowed') throw new Error('It was accepted');
    const { issues, blockers, verdict } = answer.rejection.roots[0]?.judgement ?? {};
    const slot = `${role}/l2/item/colour`;
    expect(issues).toEqual([
      { code: 'slot-unknown', path: '/selections/~1roles~1member~1l2~1item~1colour', severity: 'error', params: { slot } },
    ]);
    expect([verdict, blockers]).toMatchObject(['refused', [{ type: 'issue', code: 'slot-unknown', slot }]]);
  });
});

describe('lines from outside', () => {
  const refusals = (lines: unknown) =>
    rootsInput.safeParse([{ key: 'r1', offering: 'group', selections: {}, lines }]).error?.issues.map(({ message }) => message) ?? [];

  it('may be as many as the limit, and not one more', () => {
    expect(refusals({ [role]: linesOf(greatestLines) })).toEqual([]);
    expect(refusals({ [role]: linesOf(greatestLines + 1) })).toHaveLength(1);
    expect(refusals({ '/roles/a': linesOf(greatestLines), '/roles/b': linesOf(1) })).toEqual(['too-many']);
  });

  it('have keys that stand once and paths that begin at the membership', () => {
    expect(
      refusals({
        [role]: {
          ...noLines,
          rows: [
            { key: 'l1', cells: {} },
            { key: 'l1', cells: {} },
          ],
        },
      }),
    ).toEqual(['key-twice']);
    expect(refusals({ [role]: { ...noLines, rows: [{ key: '../x', cells: {} }] } })).toHaveLength(1);
    expect(refusals({ [role]: { ...noLines, template: { 'item/limit': 1 } } })).toHaveLength(1);
  });

  it('are optional', () => {
    const root: Omit<OrderRoot, 'program'> = { key: 'r1', offering: 'group', selections: {} };
    expect(rootsInput.parse([root])).toEqual([root]);
  });
});
