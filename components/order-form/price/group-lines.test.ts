import { describe, expect, it } from 'vitest';
import type { PriceLine } from '../../../core/configure/index.ts';
import { micro } from '../../../core/kernel/money.ts';
import { groupLines } from './group-lines.ts';

const line = (item: string, unit: number | null, amount: number | null, charge = 'monthly-fee'): PriceLine => ({
  id: `${item}/${charge}`,
  item,
  tariff: 'tariff',
  charge,
  name: { 'zh-CN': '月费', en: 'Monthly fee' },
  type: 'recurring',
  period: { unit: 'month', length: 1 },
  quantity: 1,
  unit: unit === null ? null : micro(unit),
  amount: amount === null ? null : micro(amount),
  payer: 'c1',
  attachedBy: 'offering',
  basis: [],
  alterations: [],
});

describe('groupLines', () => {
  it('makes one subtotal of like lines, before and after alterations', () => {
    const [group, ...others] = groupLines([line('/a', 5_000_000, 4_000_000), line('/b', 5_000_000, 5_000_000)]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ before: 10_000_000, amount: 9_000_000 });
    expect(group?.lines).toHaveLength(2);
  });

  it('never adds what is not known to what is', () => {
    const groups = groupLines([line('/a', 5_000_000, 5_000_000), line('/b', null, null)]);
    expect(groups.map(({ amount }) => amount)).toEqual([5_000_000, null]);
  });

  it('keeps different charges apart, in the order of the lines', () => {
    const groups = groupLines([line('/a', 1, 1, 'x'), line('/a', 2, 2, 'y'), line('/b', 3, 3, 'x')]);
    expect(groups.map((group) => group.lines.map(({ id }) => id))).toEqual([['/a/x', '/b/x'], ['/a/y']]);
  });
});
