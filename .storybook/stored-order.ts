import type { Order, OrderCheck } from '../core/order/index.ts';
import type { OrderView } from '../server/api/contract.ts';
import { configurationOf, type Sale, storyHolders } from './seed-catalogue.ts';

const at = '2026-11-22T10:00:00+08:00';
const text = (word: string) => ({ 'zh-CN': word, en: word });

/** An order as the store keeps it, accepted with what core makes of a sale. */
export function storedOrder(sale: Sale, given: Partial<Order> = {}): Order {
  const { program, items, form, price, documents, outcomes, warnings, appointment, pendingChecks } = configurationOf(sale);
  const trace = outcomes.map((outcome) => {
    const { rule, reason, effect, item, applies, binds, deferrable } = outcome;
    return { rule, reason, effect, item, applies, binds, deferrable, explanation: outcome.explain() };
  });
  const root = { key: 'r1', offering: sale.offering, program, items, form, price, documents, warnings, trace };
  return {
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
      roots: [{ ...root, ...(appointment ? { appointment } : {}) }],
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
