import { type AcceptedRoot, acceptRoot, type Order, type OrderCheck, orderFormat } from '../core/order/index.ts';
import type { OrderView } from '../server/api/contract.ts';
import { configurationOf, type Sale, storyHolders } from './seed-catalogue.ts';

const at = '2026-11-22T10:00:00+08:00';
const text = (word: string) => ({ 'zh-CN': word, en: word });

/** One root as an accepted order keeps it. */
export function acceptedRoot(sale: Sale): AcceptedRoot {
  const { form, ...judgement } = configurationOf(sale);
  const root = { key: 'r1', offering: sale.offering, program: judgement.program, selections: sale.selections ?? {} };
  return acceptRoot({ root, judgement, form: () => form });
}

/** An order as the store keeps it, accepted with what core makes of a sale. */
export function storedOrder(sale: Sale, given: Partial<Order> = {}): Order {
  const { program, outcomes, pendingChecks } = configurationOf(sale);
  return {
    format: orderFormat,
    id: 'o1',
    number: '261122-48210937',
    state: 'acknowledged',
    version: 3,
    customer: { id: 'c1', class: sale.customerClass },
    channel: 'own-shop',
    outlet: 'zhengzhou-erqi',
    region: sale.region,
    release: 'a'.repeat(64),
    roots: [{ key: 'r1', offering: sale.offering, program, selections: sale.selections ?? {} }],
    capturedAt: at,
    capturedBy: 'clerk',
    changedAt: at,
    cancellation: null,
    consent: { at, by: 'clerk', statement: 'order-terms-1', basis: 'b'.repeat(64) },
    acceptance: {
      at,
      by: 'clerk',
      pricedAt: at,
      engine: '2',
      liveRelease: 'a'.repeat(64),
      facts: { customers: {}, held: {} },
      roots: [acceptedRoot(sale)],
      secondJudge: { judged: outcomes.length, differences: 0 },
      accounts: { c1: 'a1' },
      effectiveFrom: '2026-11-22',
    },
    checks: pendingChecks.map((check): OrderCheck => ({ ...check, root: 'r1', finding: null })),
    ...given,
  };
}

export const storyNames = {
  ...Object.fromEntries(storyHolders.map(({ id, name }) => [id, name])),
  clerk: '陈受理 Chen',
  boss: '孙主管 Sun',
};

export const orderView = (order: Order): OrderView => ({
  order,
  customer: {
    id: 'c1',
    class: order.customer.class,
    name: '李明',
    identity: '410***********0005',
    phone: '137 **** 7002',
    version: 1,
    idVerified: true,
    birthday: null,
    industry: null,
    accountManager: null,
    standing: null,
    accounts: [],
    members: [],
    orders: [],
  },
  release: {
    hash: 'a'.repeat(64),
    number: 12,
    state: 'live',
    title: 'Full service',
    publishedAt: at,
    publishedBy: 'Wang',
    definitions: 210,
  },
  history: [],
  judged: null,
  names: storyNames,
});

export const outletName = text('郑州二七广场营业厅');
