import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type PriceTotals } from '../../core/configure/index.ts';
import type { Order, OrderLines } from '../../core/order/index.ts';
import { inProcessJobs } from '../../server/jobs/in-process-jobs.ts';
import type { Jobs } from '../../server/jobs/jobs.ts';
import { createCustomer } from '../../server/runtime/customers/create-customer.ts';
import { saveOrder } from '../../server/runtime/orders/save-order.ts';
import { submitOrder } from '../../server/runtime/orders/submit-order.ts';
import { publishDefinitions } from '../../server/runtime/releases/publish-definitions.ts';
import type { Runtime } from '../../server/runtime/runtime.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { runtimeOf } from '../../server/wiring.ts';
import { atMost, type Figure, microseconds } from '../figure.ts';
import { measure } from '../measure.ts';
import { compiled } from '../workload/compiled.ts';
import { definitionsOf, workloadBundle } from '../workload/definitions.ts';
import { orderOf } from '../workload/orders.ts';
import { planOffering } from '../workload/plan.ts';

const seed = 2009;
const lineCount = 500;
const role = '/roles/line';
const actor = { id: 'clerk', name: 'Clerk', email: 'clerk@example.test', role: 'clerk' } as const;
const shop = {
  $schema: 'urn:offerwright:schema:v1:channel',
  kind: 'channel',
  id: 'own-shop',
  name: { 'zh-CN': '营业厅', en: 'Shop' },
  provenance: [{ grade: 'illustrative' }],
  channelClass: 'own-shop',
  outlets: [{ id: 'one', name: { 'zh-CN': '一店', en: 'One' }, region: 'shanghai' }],
};

/** Members typed one by one as the lines of a grid: the same selections, kept as rows. */
function splitIntoLines(selections: ReturnType<typeof orderOf>['request']['selections']) {
  const own = Object.entries(selections).filter(([slot]) => slot !== role && !slot.startsWith(`${role}/`));
  const rows = Array.from({ length: lineCount }, (_, index) => {
    const member = `${role}/m${index + 1}`;
    const cells = Object.entries(selections).flatMap(([slot, value]) =>
      slot.startsWith(`${member}/`) ? [[slot.slice(member.length), value]] : [],
    );
    return { key: `l${index + 1}`, cells: Object.fromEntries(cells) };
  });
  const lines: OrderLines = { [role]: { template: {}, rows, issued: lineCount } };
  return { selections: Object.fromEntries(own), lines };
}

type Seller = { readonly draft: () => Promise<Order>; readonly submit: (order: Order) => Promise<void> };

async function openSeller(runtime: Runtime, content: ReturnType<typeof splitIntoLines>, totals: PriceTotals): Promise<Seller> {
  const live = await runtime.store.releases.live();
  return {
    // Each for somebody who has nothing yet: what earlier rounds sold would be read with the facts of later ones.
    draft: async () => {
      const customer = await createCustomer(runtime, { class: 'individual', name: '东海物流', idVerified: true, birthday: '1980-01-01' });
      const roots = [{ key: 'r1', offering: workloadBundle, ...content }];
      const saved = await saveOrder(runtime, actor, { customer: customer.id, release: live?.hash ?? '', roots }, null);
      if (!saved.ok) throw new Error(saved.type);
      return saved.order;
    },
    submit: async ({ id, version }) => {
      const answer = await submitOrder(runtime, actor, { id, version, idempotencyKey: id, shown: [{ key: 'r1', totals }] });
      if (!answer.ok) throw new Error(JSON.stringify(answer.rejection).slice(0, 1000));
    },
  };
}

/** P10: an order of 500 lines submitted (facts read, every rule on every line, priced, stored) against judging it alone. */
export async function enterpriseOrder(): Promise<Figure[]> {
  const plan = knownToTheStore(planOffering(seed));
  const linked = compiled(plan);
  const { request, facts } = allowedOrder(plan, linked);
  const content = splitIntoLines(request.selections);
  const { totals } = judge(linked, request, facts).price;
  const data = join(import.meta.dirname, '..', '..', '.data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-'));
  const store = openSqliteStore(join(folder, 'store.db'));
  const second = inProcessJobs();
  const alone: Jobs = { ...second, judgeAgain: async () => ({ judged: 0, differences: [] }) };
  const clock = () => new Date('2009-10-01T02:00:00Z');
  const [once, twice] = [alone, second].map((jobs) => runtimeOf({ store, jobs, secret: 'a secret of the bench, long enough', clock }));
  try {
    if (!once || !twice) throw new Error('No runtime to measure');
    const documents = [...definitionsOf(plan), shop].map((json, index) => ({ source: `/${index}`, json }));
    const published = await publishDefinitions(once, documents, { title: 'bench', by: 'bench' });
    if (!published.ok) throw new Error(JSON.stringify(published.issues).slice(0, 1000));
    const sellers = await Promise.all([once, twice].map((runtime) => openSeller(runtime, content, totals)));
    const drafts: Order[][] = await Promise.all(
      sellers.map((seller) => Promise.all(Array.from({ length: rounds + warmUp }, seller.draft))),
    );
    let read = 0;
    const [pure = 0, stored = 0, judgedTwice = 0] = await measure(
      [
        {
          name: 'pure',
          run: () => {
            read += judge(linked, request, facts).price.totals.oneTime;
          },
        },
        ...sellers.map((seller, index) => ({
          name: index === 0 ? 'stored' : 'judged twice',
          run: async () => {
            const order = drafts[index]?.pop();
            if (order) await seller.submit(order);
          },
        })),
      ],
      { rounds, warmUp },
    );
    if (!Number.isFinite(read)) throw new Error('The results were not read');
    const figure = (name: string, time: number) =>
      atMost('P10', `500 lines submitted and stored against judging them alone: ${name}`, {
        ratio: time / pure,
        limit: 5,
        detail: `${microseconds(time)} : ${microseconds(pure)}`,
      });
    return [figure('without the second judge', stored), figure('with the second judge on 50 lines', judgedTwice)];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type PlannedCondition = ReturnType<typeof planOffering>['rules'][number]['condition'];

/** Nobody tells the store of arrears yet: those rules ask for the age instead, so that there are as many. */
function knownToTheStore(plan: ReturnType<typeof planOffering>): ReturnType<typeof planOffering> {
  const known = (condition: PlannedCondition): PlannedCondition => {
    if (condition.type !== 'leaf') return { ...condition, conditions: condition.conditions.map(known) };
    const { leaf } = condition;
    return leaf.of.field === 'arrears' ? { type: 'leaf', leaf: { ...leaf, of: { ...leaf.of, field: 'age' } } } : condition;
  };
  return { ...plan, rules: plan.rules.map((rule) => ({ ...rule, condition: known(rule.condition) })) };
}

const rounds = 15;
const warmUp = 5;

/** The first seed whose order nothing is against: a refusal would be measured for what it is not. */
function allowedOrder(plan: ReturnType<typeof planOffering>, linked: ReturnType<typeof compiled>) {
  for (let tried = 0; tried < 5000; tried++) {
    const made = orderOf(plan, tried, { lines: lineCount, gaps: 0 });
    const order = {
      ...made,
      facts: { ...made.facts, customers: { [made.request.customer.id]: { class: 'individual', age: 29, idVerified: true } } },
    };
    if (judge(linked, order.request, order.facts).verdict === 'allowed') return order;
  }
  throw new Error('No order of the workload is allowed');
}
