import { describe, expect, it } from 'vitest';
import { judge } from '../../core/configure/index.ts';
import { comparable, compiled } from './compiled.ts';
import { handWritten } from './hand-written.ts';
import { orderOf } from './orders.ts';
import { planOffering } from './plan.ts';

describe.each([2009, 7, 42])('the workload of seed %i', (seed) => {
  const plan = planOffering(seed);
  const linked = compiled(plan);
  const judgeByHand = handWritten(plan);

  it('has the size that the goals are stated for', () => {
    const options = plan.groups.flatMap((group) => group.options);
    const charges = [...plan.parts, ...options].flatMap((part) => part.charges);
    expect([plan.parts.length, options.length, plan.rules.length, charges.length + plan.discounts.length]).toEqual([12, 60, 40, 30]);
  });

  it.each([
    { lines: 0, gaps: 0 },
    { lines: 0, gaps: 0.1 },
    { lines: 6, gaps: 0 },
    { lines: 6, gaps: 0.1 },
  ])('is answered by core exactly as by hand-written code: $lines lines, $gaps of the answers missing or wrong', (shape) => {
    for (let index = 0; index < 60; index++) {
      const order = orderOf(plan, index, shape);
      expect(comparable(judge(linked, order.request, order.facts))).toEqual(judgeByHand(order));
    }
  });

  it('is mostly accepted where everything is answered, so that nothing is cut short', () => {
    const verdicts = Array.from({ length: 50 }, (_, index) => judgeByHand(orderOf(plan, index, { lines: 0, gaps: 0 })).verdict);
    expect(verdicts).toContain('allowed');
  });
});
