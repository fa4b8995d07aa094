import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount, AmountByCount, AmountTable, FactRef } from '../../schemas/generated/definitions.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import { compileAmount } from './index.ts';

type Scope = { readonly facts: Readonly<Record<string, FactValue>>; readonly counts: Readonly<Record<string, number>> | null };

const read = (ref: FactRef) => (scope: Scope) => scope.facts[`${ref.fact}.${ref.path}`] ?? null;
const count = (roles: readonly string[]) => (scope: Scope) =>
  scope.counts ? roles.reduce((sum, role) => sum + (scope.counts?.[role] ?? 0), 0) : unknown;
const priced = (amount: Amount, facts: Scope['facts'] = {}, counts: Scope['counts'] = {}) =>
  compileAmount<Scope>(amount, read, count)({ facts, counts });
/** The amount in micro-yuan, or why there is none. */
const answerOf = (amount: Amount, facts: Scope['facts'] = {}, counts: Scope['counts'] = {}) => {
  const answer = priced(amount, facts, counts);
  return answer.type === 'amount' ? answer.value : answer.type;
};

describe('a fixed amount', () => {
  it('is read once and answered by one object', () => {
    const price = compileAmount<Scope>('50.00', read, count);
    expect(price({ facts: {}, counts: {} })).toEqual({ type: 'amount', value: 50_000_000, basis: [] });
    expect(price({ facts: {}, counts: {} })).toBe(price({ facts: {}, counts: null }));
  });
});

describe('a table', () => {
  const model = { fact: 'item', path: 'model' };
  const region = { fact: 'order', path: 'region' };
  const table: AmountTable = {
    by: [model, region],
    rows: [
      { match: [['a'], ['shanghai', 'henan']], amount: '3399.00' },
      { match: [['a'], null], amount: '3599.00' },
      { match: [null, ['henan']], amount: '3999.00' },
      { match: [['b', 'c'], null], amount: '4999.00' },
    ],
  };
  const at = (itemModel: FactValue, orderRegion: FactValue) => answerOf(table, { 'item.model': itemModel, 'order.region': orderRegion });

  it.each<[FactValue, FactValue, unknown]>([
    ['a', 'shanghai', 3_399_000_000],
    ['a', 'beijing', 3_599_000_000],
    ['b', 'henan', 3_999_000_000],
    ['c', 'beijing', 4_999_000_000],
    ['d', 'beijing', 'no-row'],
    [null, 'henan', 3_999_000_000],
    ['a', unknown, 'unknown'],
    [unknown, 'henan', 'unknown'],
    ['d', unknown, 'unknown'],
    [unknown, unknown, 'unknown'],
  ])('for model %s and region %s answers %s, rows from the top', (itemModel, orderRegion, expected) => {
    expect(at(itemModel, orderRegion)).toBe(expected);
  });

  it('answers while a fact is unknown if every row that may come first has the same amount', () => {
    const flat: AmountTable = { ...table, rows: [...table.rows.map((row) => ({ ...row, amount: '1.00' }))], otherwise: '1.00' };
    expect(answerOf(flat, { 'item.model': unknown, 'order.region': unknown })).toBe(1_000_000);
    expect(answerOf({ ...flat, otherwise: '2.00' }, { 'item.model': unknown, 'order.region': 'beijing' })).toBe('unknown');
  });

  it('falls back to otherwise where no row fits', () => {
    expect(answerOf({ ...table, otherwise: '9.90' }, { 'item.model': 'd', 'order.region': 'beijing' })).toBe(9_900_000);
  });

  it('says what it was looked up by, and leaves unknown facts out', () => {
    expect(priced(table, { 'item.model': 'a', 'order.region': unknown }).basis).toEqual([{ fact: 'item.model', value: 'a' }]);
    expect(priced(table, { 'item.model': 'a', 'order.region': 'henan' }).basis).toEqual([
      { fact: 'item.model', value: 'a' },
      { fact: 'order.region', value: 'henan' },
    ]);
  });

  it('keeps 1 and "1" apart', () => {
    const typed: AmountTable = {
      by: [model],
      rows: [
        { match: [[1]], amount: '1' },
        { match: [['1', null]], amount: '2' },
      ],
    };
    expect(answerOf(typed, { 'item.model': 1 })).toBe(1_000_000);
    expect(answerOf(typed, { 'item.model': '1' })).toBe(2_000_000);
    expect(answerOf(typed, { 'item.model': null })).toBe(2_000_000);
    expect(priced(typed, { 'item.model': '1' }).basis).toEqual([{ fact: 'item.model', value: '1' }]);
  });

  it('over one fact equals the reading of its rows one by one, sound while the fact is unknown', () => {
    const cell = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), { nil: null });
    const rows = fc.array(fc.record({ cell, amount: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.option(fc.constant(7)), fc.constantFrom('a', 'b', 'c', 'd', 'e'), (given, otherwise, value) => {
        const amount: AmountTable = {
          by: [model],
          rows: given.map((row) => ({ match: [row.cell], amount: String(row.amount) })),
          ...(otherwise === null ? {} : { otherwise: String(otherwise) }),
        };
        const expectedFor = (text: string) => {
          const row = given.find(({ cell: values }) => values === null || values.some((one) => one === text));
          const yuan = row ? row.amount : otherwise;
          return yuan === null ? 'no-row' : Number(BigInt(yuan) * 1_000_000n);
        };
        expect(answerOf(amount, { 'item.model': value })).toBe(expectedFor(value));
        const whileUnknown = answerOf(amount, { 'item.model': unknown });
        if (whileUnknown !== 'unknown') for (const one of ['a', 'b', 'c', 'd', 'e']) expect(expectedFor(one)).toBe(whileUnknown);
      }),
    );
  });
});

describe('the value of a fact', () => {
  const agreed = { parameter: { fact: 'bundle', path: 'contract.percent' } };
  const given = (value: FactValue, amount: Amount = agreed) => priced(amount, { 'bundle.contract.percent': value });
  const basis = (value: FactValue) => [{ fact: 'bundle.contract.percent', value }];

  it.each<[FactValue, unknown]>([
    [18, { type: 'amount', value: 18_000_000, basis: basis(18) }],
    [0, { type: 'amount', value: 0, basis: basis(0) }],
    [12.345678, { type: 'amount', value: 12_345_678, basis: basis(12.345678) }],
    [12.3456789, { type: 'no-amount', basis: basis(12.3456789) }],
    [-0.01, { type: 'no-amount', basis: basis(-0.01) }],
    [-1e10, { type: 'no-amount', basis: basis(-1e10) }],
    [1e10, { type: 'overflow', basis: basis(1e10) }],
    ['18', { type: 'no-amount', basis: [] }],
    [[18], { type: 'no-amount', basis: [] }],
    [unknown, { type: 'unknown', basis: [] }],
    [null, { type: 'no-row', basis: basis(null) }],
  ])('%j is answered exactly or not at all', (value, expected) => {
    expect(given(value)).toEqual(expected);
  });

  it('falls back to otherwise where there is none, never while it is not known', () => {
    const withRest = { ...agreed, otherwise: '2.50' };
    expect(given(null, withRest)).toEqual({ type: 'amount', value: 2_500_000, basis: basis(null) });
    expect(given(unknown, withRest)).toEqual({ type: 'unknown', basis: [] });
  });
});

describe('an amount by count', () => {
  const steps = [{ upTo: 5, amount: '5.00' }, { upTo: 10, amount: '1.00' }, { amount: '0.50' }];
  const by = (pricing: AmountByCount['pricing']): AmountByCount => ({ count: ['head', 'member'], pricing, steps });

  it.each([
    ['each', 1, 5_000_000],
    ['each', 5, 25_000_000],
    ['each', 6, 6_000_000],
    ['each', 12, 6_000_000],
    ['total', 5, 5_000_000],
    ['total', 6, 1_000_000],
    ['ladder', 5, 25_000_000],
    ['ladder', 6, 26_000_000],
    ['ladder', 12, 31_000_000],
  ] as const)('prices %s of %i counted', (pricing, members, expected) => {
    expect(answerOf(by(pricing), {}, { member: members })).toBe(expected);
  });

  it('counts the named roles together and says so', () => {
    expect(priced(by('each'), {}, { head: 1, member: 2 })).toEqual({
      type: 'amount',
      value: 15_000_000,
      basis: [{ fact: 'count.head+member', value: 3 }],
    });
  });

  it.each(['each', 'total', 'ladder'] as const)('charges nothing for nobody, %s', (pricing) => {
    expect(answerOf(by(pricing), {}, {})).toBe(0);
  });

  it('has no price beyond its last bound', () => {
    const bounded: AmountByCount = { count: ['member'], pricing: 'ladder', steps: [{ upTo: 3, amount: '1' }] };
    expect(answerOf(bounded, {}, { member: 3 })).toBe(3_000_000);
    expect(answerOf(bounded, {}, { member: 4 })).toBe('no-row');
  });

  it('is unknown while the count is', () => {
    expect(priced(by('each'), {}, null)).toEqual({ type: 'unknown', basis: [] });
  });

  it.each(['each', 'ladder'] as const)('answers overflow instead of a wrapped number, %s', (pricing) => {
    const dear: AmountByCount = { count: ['member'], pricing, steps: [{ amount: '999999999.999999' }] };
    expect(answerOf(dear, {}, { member: 1 })).toBe(999_999_999_999_999);
    expect(answerOf(dear, {}, { member: 2 })).toBe('overflow');
    expect(answerOf(dear, {}, { member: 1_000_000 })).toBe('overflow');
  });

  it('equals a reference that counts one by one', () => {
    const bounds = fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
      .map((list) => list.sort((a, b) => a - b));
    const fen = fc.integer({ min: 0, max: 99_999 });
    fc.assert(
      fc.property(bounds, fc.array(fen, { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 15 }), (upTos, prices, members) => {
        const cents = (index: number) => BigInt(prices[index] ?? 0);
        const text = (index: number) => `${cents(index) / 100n}.${String(cents(index) % 100n).padStart(2, '0')}`;
        const all = [...upTos.map((upTo, index) => ({ upTo, amount: text(index) })), { amount: text(upTos.length) }];
        const stepOf = (ordinal: number) => {
          const found = upTos.findIndex((bound) => ordinal <= bound);
          return cents(found < 0 ? upTos.length : found);
        };
        const ordinals = Array.from({ length: members }, (_, index) => index + 1);
        const expected = {
          each: stepOf(members) * BigInt(members),
          total: members === 0 ? 0n : stepOf(members),
          ladder: ordinals.reduce((sum, ordinal) => sum + stepOf(ordinal), 0n),
        };
        for (const pricing of ['each', 'total', 'ladder'] as const) {
          expect(answerOf({ count: ['member'], pricing, steps: all }, {}, { member: members })).toBe(Number(expected[pricing] * 10_000n));
        }
      }),
    );
  });
});
