import { describe, expect, it } from 'vitest';
import type { Blocker, PriceLine } from '../../core/configure/index.ts';
import type { RoleLines } from '../../core/order/index.ts';
import { groupLinesBy } from './group-lines-by.ts';
import { linePrices, lineStates, problemRows } from './line-states.ts';

const role = '/roles/member';
const blocker = (slot: string, verdict: Blocker['verdict'] = 'open'): Blocker => ({
  type: 'rule',
  verdict,
  slot,
  code: 'rule-rejects',
  params: {},
});
const priced = (item: string, amount: number, type: PriceLine['type'] = 'recurring') =>
  ({ item, amount, type, ...(type === 'recurring' ? { period: { unit: 'month', length: 1 } } : {}) }) as PriceLine;
const lines: RoleLines = {
  template: { '/item/site': 'north' },
  rows: [
    { key: 'l1', cells: {} },
    { key: 'l2', cells: { '/item/site': 'south' } },
    { key: 'l3', cells: {} },
  ],
  issued: 3,
};

describe('what stands against lines', () => {
  const states = lineStates(role, {
    blockers: [
      blocker(`${role}/l2/item/number`),
      blocker(`${role}/l2/item/kind`, 'refused'),
      blocker(`${role}/l3`),
      blocker(role),
      blocker('/documents/paper'),
      blocker('/roles/members/l1/item/number'),
    ],
  });

  it('is said of the line and cell it belongs to, the worst first', () => {
    expect([...states.keys()]).toEqual(['l2', 'l3']);
    expect(states.get('l2')?.verdict).toBe('refused');
    expect([...(states.get('l2')?.byPath.keys() ?? [])]).toEqual(['/item/number', '/item/kind']);
    expect(states.get('l3')?.byPath.has('')).toBe(true);
    expect(problemRows(lines, states)).toEqual([1, 2]);
  });

  it('is counted with the price of like lines, which come from the template or not', () => {
    const prices = linePrices(role, [
      priced(`${role}/l1/item`, 3),
      priced(`${role}/l1/components/card/1`, 2, 'one-time'),
      priced(`${role}/l2/item`, 5),
      priced(`${role}/l3`, 4),
      priced('', 100),
    ]);
    const groups = groupLinesBy(lines, { path: '/item/site', preset: undefined }, { states, prices });
    expect(groups).toEqual([
      { value: 'north', rows: [0, 2], problems: 1, oneTime: 2, monthly: 7 },
      { value: 'south', rows: [1], problems: 1, oneTime: 0, monthly: 5 },
    ]);
  });
});
