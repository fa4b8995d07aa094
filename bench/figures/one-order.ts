import { isDeepStrictEqual } from 'node:util';
import { judge } from '../../core/configure/index.ts';
import { atMost, type Figure, microseconds } from '../figure.ts';
import { measureComputing } from '../measure.ts';
import { comparable, compiled } from '../workload/compiled.ts';
import { handWritten } from '../workload/hand-written.ts';
import { orderOf } from '../workload/orders.ts';
import { planOffering } from '../workload/plan.ts';

const seed = 2009;
const shapes = [
  { name: 'one order', lines: 0, orders: 100 },
  { name: 'family of six', lines: 6, orders: 100 },
  { name: '500 enterprise lines', lines: 500, orders: 2 },
] as const;

/** P1: check, rules and price of an order, against hand-written code for the same offering. */
export async function oneOrder(): Promise<Figure[]> {
  const plan = planOffering(seed);
  const linked = compiled(plan);
  const judgeByHand = handWritten(plan);
  const figures: Figure[] = [];
  for (const { name, lines, orders: count } of shapes) {
    const orders = Array.from({ length: count }, (_, index) => orderOf(plan, index, { lines, gaps: 0 }));
    // What computes something else is not faster, it is wrong.
    for (const order of orders) {
      const answers = [comparable(judge(linked, order.request, order.facts)), judgeByHand(order)].map((answer) =>
        JSON.parse(JSON.stringify(answer)),
      );
      if (!isDeepStrictEqual(answers[0], answers[1])) throw new Error(`Core and the hand-written code differ: ${name}`);
    }
    let read = 0;
    const product = () => {
      for (const order of orders) read += judge(linked, order.request, order.facts).price.totals.oneTime;
    };
    const byHand = () => {
      for (const order of orders) read += judgeByHand(order).totals.oneTime;
    };
    const [ours = 0, theirs = 0] = await measureComputing([
      { name: 'core', run: product },
      { name: 'by hand', run: byHand },
    ]);
    if (!Number.isFinite(read)) throw new Error('The results were not read');
    figures.push(
      atMost('P1', `check + rules + price against hand-written code: ${name}`, {
        ratio: ours / theirs,
        limit: 5,
        detail: `${microseconds(ours / count)} : ${microseconds(theirs / count)}`,
      }),
    );
  }
  return figures;
}
