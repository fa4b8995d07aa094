import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  formatMoney,
  greatestMicro,
  isInRange,
  type Micro,
  micro,
  microFrom,
  microPerFen,
  moneyFromNumber,
  parseMoney,
  percentOf,
  roundToFen,
  zero,
} from './money.ts';

const amounts = fc.integer({ min: -greatestMicro, max: greatestMicro }).map((value) => micro(value === 0 ? 0 : value));
const positive = fc.integer({ min: 0, max: 1e12 }).map(micro);
const sum = (values: readonly Micro[]): bigint => values.reduce((total, value) => total + BigInt(value), 0n);

describe('a number that was typed', () => {
  it('is read as its text is, and never rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
        const written = String(Math.abs(digits)).padStart(decimals + 1, '0');
        const cut = written.length - decimals;
        const fraction = written.slice(cut).replace(/0+$/, '');
        const text = `${digits < 0 ? '-' : ''}${written.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
        expect(moneyFromNumber(Number(text))).toEqual(parseMoney(text));
      }),
    );
  });

  it.each<[number, unknown]>([
    [18, { ok: true, value: 18_000_000 }],
    [12.345678, { ok: true, value: 12_345_678 }],
    [0.1 + 0.2, { ok: false, error: 'money-malformed' }],
    [12.3456789, { ok: false, error: 'money-malformed' }],
    [1e-7, { ok: false, error: 'money-malformed' }],
    [-0, { ok: true, value: 0 }],
    [999_999_999.999999, { ok: true, value: 999_999_999_999_999 }],
    [1e9 + 0.000001, { ok: false, error: 'money-overflow' }],
    [Number.MAX_VALUE, { ok: false, error: 'money-overflow' }],
  ])('%d is %j', (value, read) => {
    expect(moneyFromNumber(value)).toEqual(read);
  });
});

describe('reading and writing', () => {
  it('are inverse for every amount', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseMoney(formatMoney(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });

  it.each([
    ['0', 0],
    ['19.99', 19_990_000],
    ['0.000001', 1],
    ['-0', 0],
    ['-1.5', -1_500_000],
    ['999999999', 999_999_999_000_000],
  ])('reads %s exactly', (text, value) => {
    expect(parseMoney(text)).toEqual({ ok: true, value });
  });

  it.each(['', '.', '1.', '.5', '1,000', '1e3', ' 1', '0.0000001', '+1', '١', '--1', 'NaN'])('refuses %j', (text) => {
    expect(parseMoney(text)).toEqual({ ok: false, error: 'money-malformed' });
  });

  it.each([
    [0, '0.00'],
    [12_000, '0.012'],
    [100_000, '0.10'],
    [1, '0.000001'],
    [-1_234_560_000, '-1234.56'],
  ])('writes %d as %s', (value, text) => {
    expect(formatMoney(micro(value))).toBe(text);
  });
});

describe('overflow', () => {
  it.each(['1000000001', '9999999999.999999'])('is told when reading %s', (text) => {
    expect(parseMoney(text)).toEqual({ ok: false, error: 'money-overflow' });
  });

  it('is told by sums and products, never wrapped', () => {
    expect(microFrom(micro(greatestMicro) + micro(1))).toEqual({ ok: false, error: 'money-overflow' });
    expect(microFrom(micro(greatestMicro) * 2)).toEqual({ ok: false, error: 'money-overflow' });
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(isInRange)).toEqual([false, false]);
    expect(microFrom(0.5).ok).toBe(false);
  });

  it('is told exactly when the exact result is too great', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, count) => {
        const exact = BigInt(amount) * BigInt(count);
        const isTooGreat = exact > BigInt(greatestMicro) || exact < -BigInt(greatestMicro);
        const product = amount * count;
        expect(isInRange(product)).toBe(!isTooGreat);
        if (isInRange(product)) expect(BigInt(product)).toBe(exact);
      }),
    );
  });
});

describe('rounding to fen', () => {
  it.each([
    ['half-up', 15_000, 20_000],
    ['half-up', -15_000, -20_000],
    ['half-even', 25_000, 20_000],
    ['half-even', 35_000, 40_000],
    ['down', 19_999, 10_000],
    ['down', -19_999, -10_000],
    ['up', 10_001, 20_000],
    ['up', 10_000, 10_000],
  ] as const)('%s: %d becomes %d', (rounding, from, to) => {
    expect(roundToFen(micro(from), rounding)).toBe(to);
  });

  it.each(['half-up', 'half-even', 'down', 'up'] as const)('takes per cents %s exactly, however they are written', (rounding) => {
    const percents = fc.oneof(
      fc.integer({ min: 0, max: 20_000 }).map((basisPoints) => basisPoints * 10_000),
      fc.integer({ min: 0, max: 200_000_000 }),
    );
    fc.assert(
      fc.property(fc.oneof(positive, fc.integer({ min: 0, max: 40_000 }).map(micro)), percents, (amount, percent) => {
        const scaled = BigInt(amount) * BigInt(percent);
        const whole = 1_000_000_000_000n;
        const [fen, twice] = [scaled / whole, (scaled % whole) * 2n];
        const isUp = {
          'half-up': twice >= whole,
          'half-even': twice > whole || (twice === whole && fen % 2n === 1n),
          down: false,
          up: twice > 0n,
        }[rounding];
        expect(percentOf(amount, micro(percent), rounding)).toBe(Number(isUp ? fen + 1n : fen) * microPerFen);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes per cents of an amount in whole fen', () => {
    expect(percentOf(micro(99_990_000), micro(12_500_000), 'half-up')).toBe(12_500_000);
    expect(percentOf(micro(20_000), micro(25_000_000), 'half-up')).toBe(10_000);
    expect(percentOf(micro(20_000), micro(25_000_000), 'half-even')).toBe(0);
    fc.assert(fc.property(positive, (amount) => percentOf(amount, micro(100_000_000), 'down') === roundToFen(amount, 'down')));
  });
});

describe('allocating', () => {
  it('shares sum to the total exactly, and no share is more than a fen from its due', () => {
    fc.assert(
      fc.property(positive, fc.array(positive, { minLength: 1, maxLength: 40 }), (total, weights) => {
        const shares = allocate(total, weights);
        expect(shares).toHaveLength(weights.length);
        expect(sum(shares)).toBe(BigInt(total));
        const whole = sum(weights);
        if (whole === 0n) return;
        for (const [index, share] of shares.entries()) {
          const due = BigInt(total) * BigInt(weights[index] ?? 0);
          const distance = BigInt(share) * whole - due;
          expect(distance < 2n * BigInt(microPerFen) * whole && -distance < 2n * BigInt(microPerFen) * whole).toBe(true);
        }
      }),
    );
  });

  it('gives the remainder to the largest ones, ties in order', () => {
    expect(allocate(micro(100_000_000), [micro(1), micro(1), micro(1)])).toEqual([33_340_000, 33_330_000, 33_330_000]);
    expect(allocate(micro(20_000), [micro(1), micro(2), micro(1)])).toEqual([10_000, 10_000, 0]);
  });

  it('gives a rest below one fen to the first that weighs', () => {
    expect(allocate(micro(10_005), [zero, micro(1), micro(1)])).toEqual([0, 10_005, 0]);
  });

  it('gives all to the first when nothing weighs, and nothing when there is nobody', () => {
    expect(allocate(micro(7), [zero, zero])).toEqual([7, 0]);
    expect(allocate(micro(7), [])).toEqual([]);
  });
});
