import { isDeepStrictEqual } from 'node:util';
import { judge } from '../../core/configure/index.ts';
import { atMost, type Figure, microseconds } from '../figure.ts';
import { measureComputing } from '../measure.ts';
import { rulesOfOthers } from '../workload/catalogue.ts';
import { comparable, compiled } from '../workload/compiled.ts';
import { orderOf } from '../workload/orders.ts';
import { planOffering } from '../workload/plan.ts';

const seed = 2009;
const count = 100;

/** P4: what an order costs when the catalogue grows tenfold around the rules that judge it. */
export async function catalogueGrowth(): Promise<Figure[]> {
  const plan = planOffering(seed);
  const orders = Array.from({ length: count }, (_, index) => orderOf(plan, index, { lines: 0, gaps: 0 }));
  const small = compiled(plan, rulesOfOthers(1_000, seed));
  const large = compiled(plan, rulesOfOthers(10_000, seed));
  for (const { request, facts } of orders) {
    const answers = [small, large].map((linked) => comparable(judge(linked, request, facts)));
    if (!isDeepStrictEqual(answers[0], answers[1])) throw new Error('Rules of other offerings changed an order');
  }
  let read = 0;
  const [less = 0, more = 0] = await measureComputing(
    [small, large].map((linked) => ({
      name: `${linked.rules.length} rules`,
      run: () => {
        for (const { request, facts } of orders) read += judge(linked, request, facts).price.totals.oneTime;
      },
    })),
  );
  if (!Number.isFinite(read)) throw new Error('The results were not read');
  return [
    atMost('P4', 'an order in a catalogue of 10 000 rules against one of 1 000, the same 40 relevant', {
      ratio: more / less,
      limit: 1.5,
      detail: `${microseconds(more / count)} : ${microseconds(less / count)}, ${large.rules.length} and ${small.rules.length} of them about this offering`,
    }),
  ];
}
