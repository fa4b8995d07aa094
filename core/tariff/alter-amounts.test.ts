import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Discount } from '../../schemas/generated/definitions.ts';
import { type Micro, micro } from '../kernel/money.ts';
import { alterAmounts } from './index.ts';

const fen = (value: number): Micro => micro(value * 10_000);
const percent = (value: number): Micro => micro(value * 1_000_000);
const discount = (method: Discount['method'], applies: 'each' | 'total', rounding?: Discount['rounding']): Discount => ({
  id: 'd',
  name: { 'zh-CN': '优惠', en: 'Discount' },
  type: 'discount',
  method,
  value: '0',
  applies,
  ...(rounding ? { rounding } : {}),
});

describe('an alteration of each line', () => {
  it.each<[string, Discount, Micro, readonly number[], readonly number[]]>([
    ['takes the same off every line', discount('amount', 'each'), fen(500), [5000, 1600], [500, 500]],
    ['takes no more than the line', discount('amount', 'each'), fen(500), [5000, 300, 0], [500, 300, 0]],
    ['takes per cents, half up', discount('percent', 'each'), percent(50), [1001, 1003], [501, 502]],
    ['takes per cents, half even', discount('percent', 'each', 'half-even'), percent(50), [1001, 1003], [500, 502]],
    ['takes per cents, down', discount('percent', 'each', 'down'), percent(33), [100, 101], [33, 33]],
    ['takes per cents, up', discount('percent', 'each', 'up'), percent(33), [100, 101], [33, 34]],
    ['takes all at a hundred per cent and beyond', discount('percent', 'each'), percent(150), [999], [999]],
    ['gives the new price', discount('replace', 'each'), fen(800), [1600, 800], [800, 0]],
    ['gives the new price where it is higher', discount('replace', 'each'), fen(2000), [1600], [-400]],
  ])('%s', (_, one, value, lines, reductions) => {
    expect(alterAmounts(one, value, lines.map(fen))).toEqual(reductions.map(fen));
  });

  it('rounds per cents to whole fen, so that a part of a fen may stay', () => {
    expect(alterAmounts(discount('percent', 'each'), percent(100), [micro(12_900), micro(17_000)])).toEqual([10_000, 17_000]);
  });

  it('takes all of the line where the per cents are beyond every amount', () => {
    expect(alterAmounts(discount('percent', 'each'), micro(1e15 - 1), [micro(1e15), fen(1)])).toEqual([1e15, fen(1)]);
  });

  it('applies to each line if nothing is said', () => {
    const { applies: _, ...unsaid } = discount('amount', 'each');
    expect(alterAmounts(unsaid, fen(1), [fen(2), fen(2)])).toEqual([fen(1), fen(1)]);
  });
});

describe('an alteration of the total', () => {
  it.each<[string, Discount, Micro, readonly number[], readonly number[]]>([
    ['is shared out, ties in order', discount('amount', 'total'), fen(1000), [1000, 1000, 1000], [334, 333, 333]],
    ['follows the largest remainder', discount('amount', 'total'), fen(10), [100, 200, 400], [1, 3, 6]],
    ['is limited to the lines', discount('amount', 'total'), fen(9000), [1000, 500], [1000, 500]],
    ['leaves free lines alone', discount('amount', 'total'), fen(100), [0, 1000], [0, 100]],
    ['takes per cents of the sum, rounded once', discount('percent', 'total'), percent(10), [15, 15, 15], [2, 2, 1]],
    ['gives a new total', discount('replace', 'total'), fen(1000), [900, 900], [400, 400]],
    ['gives a new total where it is higher', discount('replace', 'total'), fen(2000), [900, 900], [-100, -100]],
    ['has nothing to do without lines', discount('amount', 'total'), fen(100), [], []],
  ])('%s', (_, one, value, lines, reductions) => {
    expect(alterAmounts(one, value, lines.map(fen))).toEqual(reductions.map(fen));
  });

  it('never takes more than a line has, though the line is a part of a fen', () => {
    const lines = [micro(5_000), micro(5_000), micro(100)];
    expect(alterAmounts(discount('amount', 'total'), fen(1), lines)).toEqual([5_000, 5_000, 0]);
  });

  it('leaves lines alone whose sum is no amount any more', () => {
    expect(alterAmounts(discount('amount', 'total'), fen(1), [micro(9e14), micro(9e14)])).toEqual([0, 0]);
  });
});

/** Largest remainder in whole fen, ties in order: written again, in BigInt and by repeated choice. */
function shareOut(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (total * weight) / sum);
  const rests = weights.map((weight) => (total * weight) % sum);
  for (let left = total - shares.reduce((a, b) => a + b, 0n); left > 0n; left -= 1n) {
    let chosen = 0;
    for (const [index, rest] of rests.entries()) if (rest > (rests[chosen] ?? -1n)) chosen = index;
    shares[chosen] = (shares[chosen] ?? 0n) + 1n;
    rests[chosen] = -1n;
  }
  return shares;
}

const rounded = (numerator: bigint, denominator: bigint, rounding: string): bigint => {
  const whole = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n || rounding === 'down') return whole;
  if (rounding === 'up' || rest * 2n > denominator) return whole + 1n;
  if (rest * 2n < denominator) return whole;
  return rounding === 'half-up' || whole % 2n === 1n ? whole + 1n : whole;
};

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** What is taken off in fen, by the words of the specification alone. */
function reference(one: Discount, value: bigint, lines: readonly bigint[]): bigint[] {
  const sum = lines.reduce((a, b) => a + b, 0n);
  const reduce = (amount: bigint): bigint => {
    if (one.method === 'amount') return min(value, amount);
    if (one.method === 'replace') return amount - value;
    return min(rounded(amount * value, 10_000n, one.rounding ?? 'half-up'), amount);
  };
  if (one.applies === 'each') return lines.map(reduce);
  const total = reduce(sum);
  if (total < 0n && sum === 0n) return lines.map((_, index) => (index === 0 ? total : 0n));
  return total < 0n ? shareOut(-total, lines).map((share) => -share) : shareOut(total, lines);
}

describe('alterations', () => {
  const lines = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 12,
  });
  const alteration = fc
    .tuple(
      fc.constantFrom('amount', 'percent', 'replace'),
      fc.constantFrom('each', 'total'),
      fc.constantFrom('half-up', 'half-even', 'down', 'up'),
    )
    .map(([method, applies, rounding]) =>
      discount(method as Discount['method'], applies as 'each' | 'total', rounding as Discount['rounding']),
    );

  it('equal an independent reference in whole fen', () => {
    fc.assert(
      fc.property(alteration, fc.integer({ min: 0, max: 20_000 }), lines, (one, value, amounts) => {
        const given = micro(value * 10_000);
        const reductions = alterAmounts(one, given, amounts.map(fen));
        const expected = reference(one, BigInt(value), amounts.map(BigInt)).map((share) => Number(share * 10_000n));
        expect(reductions.map((reduction) => reduction + 0)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are exact to the micro-yuan and leave no line below zero', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), amounts, (value, given) => {
        const reductions = alterAmounts(discount('amount', 'total'), micro(value), given.map(micro));
        const sum = given.reduce((a, b) => a + b, 0);
        expect(reductions.reduce((a, b) => a + b, 0)).toBe(Math.min(value, sum));
        reductions.forEach((reduction, index) => {
          expect(reduction).toBeGreaterThanOrEqual(0);
          expect(reduction).toBeLessThanOrEqual(given[index] ?? 0);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
