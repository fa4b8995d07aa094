import { isDeepStrictEqual } from 'node:util';
import { type Judgement, judge } from '../../core/configure/index.ts';
import { atLeast, type Figure, microseconds } from '../figure.ts';
import { measureComputing } from '../measure.ts';
import { byPath, flat } from '../peers/engine-rules.ts';
import { libraryOrder, type OrderAnswer } from '../peers/library-order.ts';
import { compiled } from '../workload/compiled.ts';
import { handWritten } from '../workload/hand-written.ts';
import { recordOf } from '../workload/order-record.ts';
import { orderOf } from '../workload/orders.ts';
import { planOffering } from '../workload/plan.ts';

const seed = 2009;
const shapes = [
  { lines: 1, orders: 50 },
  { lines: 6, orders: 20 },
  { lines: 500, orders: 1 },
] as const;

const sorted = (answer: OrderAnswer) => ({ ...answer, applying: answer.applying.toSorted() });

const answerOf = ({ verdict, outcomes, price }: Judgement): OrderAnswer => ({
  verdict: verdict === 'allowed' ? 'allowed' : 'refused',
  applying: outcomes.flatMap(({ rule, applies }) => (applies === 'yes' ? [rule.slice(rule.lastIndexOf('/') + 1)] : [])),
  amounts: price.lines.map(({ amount }) => amount ?? Number.NaN),
  oneTime: price.totals.oneTime,
  monthly: price.totals.recurring[0]?.amount ?? 0,
});

/** What P1 grants us of hand-written code's lead over the libraries: no interpreter can have more of it (ADR 26). */
const shareOfBound = 1 / 5;

/** P2: check, rules and price of an order, against Ajv, json-rules-engine and decimal.js doing the same. */
export async function againstLibraries(): Promise<Figure[]> {
  const plan = planOffering(seed);
  const linked = compiled(plan);
  const [libraries, withoutPaths] = [byPath, flat].map((naming) => libraryOrder(plan, naming));
  if (!libraries || !withoutPaths) throw new Error('Two ways were made');
  const judgeByHand = handWritten(plan);
  const figures: Figure[] = [];
  for (const { lines, orders: count } of shapes) {
    const orders = Array.from({ length: count }, (_, index) => orderOf(plan, index, { lines, gaps: 0 }));
    const records = orders.map((order) => recordOf(plan, order));
    for (const [index, { request, facts }] of orders.entries()) {
      const ours = sorted(answerOf(judge(linked, request, facts)));
      for (const judgeRecord of [libraries, withoutPaths]) {
        const record = records[index];
        if (!record || !isDeepStrictEqual(sorted(await judgeRecord(record)), ours)) throw new Error(`The answers differ: order ${index}`);
      }
    }
    let read = 0;
    const inTurn = async (judgeRecord: typeof libraries) => {
      for (const record of records) read += (await judgeRecord(record)).oneTime;
    };
    const [ours = 0, theirs = 0, quicker = 0, byHand = 0] = await measureComputing(
      [
        {
          name: 'core',
          run: () => {
            for (const { request, facts } of orders) read += judge(linked, request, facts).price.totals.oneTime;
          },
        },
        { name: 'libraries', run: () => inTurn(libraries) },
        { name: 'libraries without paths', run: () => inTurn(withoutPaths) },
        {
          name: 'by hand',
          run: () => {
            for (const order of orders) read += judgeByHand(order).totals.oneTime;
          },
        },
      ],
      21,
    );
    if (!Number.isFinite(read)) throw new Error('The results were not read');
    figures.push(
      atLeast('P2', `check + rules + price, faster than Ajv + json-rules-engine + decimal.js: lines ${lines}`, {
        ratio: theirs / ours,
        limit: Number(((theirs / byHand) * shareOfBound).toFixed(1)),
        detail: `${microseconds(theirs / count)} : ${microseconds(ours / count)}, hand-written code ${(theirs / byHand).toFixed(0)}; ${(quicker / ours).toFixed(0)} and ${(quicker / byHand).toFixed(0)} with every value a fact of its own`,
      }),
    );
  }
  return figures;
}
