import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../core/kernel/calendar.ts';
import { readUsage } from '../../../core/tariff/index.ts';
import { inForce } from '../../../core/testing/in-force.ts';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { monthOf, recordsOf, rowsOfUse } from './sample-usage.ts';

const name = { 'zh-CN': '名', en: 'Name' };
const calls: Charge = {
  id: 'calls',
  name,
  type: 'usage',
  of: { kinds: ['call'], zones: ['local', 'roaming'] },
  measure: 'duration',
  unit: 'minute',
  rate: '0.1',
};
const pack: Charge = {
  id: 'pack',
  name,
  type: 'allowance',
  of: { kinds: ['call'], zones: ['local'] },
  measure: 'duration',
  unit: 'minute',
  quantity: 9,
};
const data: Charge = { id: 'data', name, type: 'usage', measure: 'volume', unit: 'KB', rate: '0.01' };

describe('sample use', () => {
  it('is asked for each kind, zone and access point that a charge or allowance names, once', () => {
    const rows = rowsOfUse([inForce([calls, pack]), inForce([data], { key: 'd', member: 'member/a' })]);
    expect(rows.map(({ key, unit, member }) => [key, unit, member])).toEqual([
      ['duration call local', 'minute', undefined],
      ['duration call roaming', 'minute', undefined],
      ['volume data', 'MB', 'member/a'],
    ]);
  });

  it('is spread over the days that are left, in order, as records that can be read', () => {
    const rows = rowsOfUse([inForce([calls, data])]);
    const records = recordsOf(rows, () => ({ times: 3, each: 1.5 }), '2009-10', startOfDay('2009-10-29'));
    expect(records).toHaveLength(9);
    expect(readUsage(records)).toMatchObject({ ok: true });
    expect(new Set(records.map(({ at }) => String(at).slice(0, 10)))).toEqual(new Set(['2009-10-30', '2009-10-31']));
    expect(records.filter(({ bytes }) => bytes !== undefined).map(({ bytes }) => bytes)).toEqual([1572864, 1572864, 1572864]);
  });

  it('is of the month that is begun, or the first whole one', () => {
    const tariffs = [inForce([data], { since: startOfDay('2009-10-16') }), inForce([data], { key: 'e', since: startOfDay('2009-11-01') })];
    expect(monthOf(tariffs, 'first')).toBe('2009-10');
    expect(monthOf(tariffs, 'whole')).toBe('2009-12');
  });
});
