import { describe, expect, it } from 'vitest';
import type { Charge } from '../../schemas/generated/definitions.ts';
import { instantText } from '../kernel/calendar.ts';
import { formatMoney, micro } from '../kernel/money.ts';
import { rate } from '../tariff/index.ts';
import type { DeclaredCharge, Price, PriceLine } from './price.ts';
import { tariffsInForce } from './tariffs-in-force.ts';

const name = { 'zh-CN': '名', en: 'Name' };
const month = { unit: 'month', length: 1 } as const;
const line = (item: string, tariff: string, charge: string, amount: number | null, extra: Partial<PriceLine> = {}): PriceLine => ({
  id: `${item}/${charge}`,
  item,
  tariff,
  charge,
  name,
  type: 'recurring',
  period: month,
  quantity: 1,
  unit: null,
  amount: amount === null ? null : micro(amount),
  payer: 'c',
  attachedBy: 'o',
  basis: [],
  alterations: [],
  ...extra,
});
const pack: Charge = { id: 'pack', name, type: 'allowance', measure: 'event', unit: 'message', quantity: 100 };
const declared = (item: string, tariff: string): DeclaredCharge => ({ item, tariff, charge: pack, attachedBy: 'o' });
const judgementWith = (lines: readonly PriceLine[], rest: readonly DeclaredCharge[] = []) => {
  const price: Price = { lines, declared: rest, totals: { oneTime: micro(0), recurring: [] }, byPayer: [], isComplete: true };
  return { price };
};
const fee: Charge = { id: 'fee', name, type: 'recurring', amount: '50', period: month };
const discount: Charge = { id: 'less', name, type: 'discount', method: 'amount', value: '5' };
const chargesOf = () => [fee, pack, discount];
const at = '2009-10-16T09:00:00+08:00';

describe('tariffs in force after an order', () => {
  it('are one for each tariff on each item, with amounts after discounts, and whose use they charge', () => {
    const held = tariffsInForce(
      judgementWith([line('/roles/member/m1/item', 'plan', 'fee', 45_000_000)], [declared('', 'shared')]),
      at,
      chargesOf,
    );
    expect(held).toMatchObject({
      ok: true,
      value: [
        {
          key: '/roles/member/m1/item|plan',
          member: 'member/m1',
          amounts: { fee: 45_000_000 },
          charges: [fee, pack],
          since: Date.parse(at),
        },
        { key: '|shared', amounts: {}, attachedBy: 'o' },
      ],
    });
    expect(held.ok && held.value[1]?.member).toBeUndefined();
  });

  it('begin when the order says that they do', () => {
    const held = tariffsInForce(
      judgementWith([line('/components/plan/1', 'plan', 'fee', 1, { effectiveAt: '2009-11-01T00:00:00+08:00' })]),
      at,
      chargesOf,
    );
    expect(held.ok && held.value.map(({ since }) => instantText(since))).toEqual(['2009-11-01T00:00:00+08:00']);
  });

  it('are not guessed at: an amount that is not known is an issue at its item', () => {
    expect(tariffsInForce(judgementWith([line('/components/plan/1', 'plan', 'fee', null)]), at, chargesOf)).toMatchObject({
      ok: false,
      error: [{ code: 'amount-not-known', path: '/components/plan/1', params: { charge: 'fee' } }],
    });
  });

  it('can be rated as they are', () => {
    const held = tariffsInForce(judgementWith([line('', 'plan', 'fee', 45_000_000)]), at, chargesOf);
    const rated = held.ok ? rate(held.value, null, [], { month: '2009-10' }) : held;
    expect(rated.ok && formatMoney(rated.value.bill.total)).toBe('45.00');
  });
});
