import { judge } from '../../core/configure/index.ts';
import { acceptRoot, type Order, orderFormat } from '../../core/order/index.ts';
import type { OrderUnit } from '../../server/store/store.ts';
import { compiled } from './compiled.ts';
import { workloadBundle } from './definitions.ts';
import { orderOf } from './orders.ts';
import { planOffering } from './plan.ts';

/** Makes as many different accepted orders as are asked for, each with its event and its message, as a submission writes them. */
export function orderUnits(seed: number): (count: number) => OrderUnit[] {
  const plan = planOffering(seed);
  const linked = compiled(plan);
  const { request, facts } = orderOf(plan, seed, { lines: 0, gaps: 0 });
  const judgement = judge(linked, request, facts);
  const { price, outcomes, program } = judgement;
  const root = { key: 'r1', offering: workloadBundle, program, selections: request.selections };
  const at = request.at;
  const acceptance: Order['acceptance'] = {
    at,
    by: 'clerk',
    pricedAt: at,
    engine: '1',
    liveRelease: 'a'.repeat(64),
    facts: { ...facts, held: {} },
    roots: [acceptRoot({ root, judgement, form: () => ({ sections: [] }) })],
    secondJudge: { judged: outcomes.length, differences: 0 },
    accounts: { 'customer-1': 'account-1' },
  };
  let made = 0;
  const unit = (): OrderUnit => {
    made += 1;
    const id = `order-${made}`;
    const order: Order = {
      format: orderFormat,
      id,
      number: `20091001-${made}`,
      state: 'acknowledged',
      version: 1,
      customer: request.customer,
      channel: request.channel,
      outlet: 'outlet-1',
      region: request.region,
      release: 'a'.repeat(64),
      roots: [root],
      capturedAt: at,
      capturedBy: 'clerk',
      changedAt: at,
      acceptance,
      cancellation: null,
    };
    return {
      order,
      expectedVersion: null,
      index: {
        offerings: [{ 'zh-CN': '套餐', en: 'Plan' }],
        oneTime: price.totals.oneTime,
        monthly: price.totals.recurring[0]?.amount ?? null,
      },
      events: [{ type: 'order-acknowledged', at, by: 'clerk', references: { order: id } }],
      outbox: [{ key: `${id}-acknowledged`, topic: 'order', payload: { order: id } }],
    };
  };
  return (count) => Array.from({ length: count }, unit);
}
