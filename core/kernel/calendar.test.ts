import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOf,
  daysIn,
  instantText,
  isInSpan,
  localTime,
  monthsBetween,
  startOfDay,
  startOfMonth,
  startOfNextDay,
} from './calendar.ts';

describe('the calendar of Asia/Shanghai', () => {
  it('reads instants of any offset in local time', () => {
    expect(localTime(Date.parse('2009-09-30T16:00:00Z'))).toEqual({ month: '2009-10', day: 1, minute: 0 });
    expect(localTime(Date.parse('2009-10-01T00:59:59+09:00'))).toEqual({ month: '2009-09', day: 30, minute: 23 * 60 + 59 });
    expect(dateOf(Date.parse('2009-12-31T16:00:00Z'))).toBe('2010-01-01');
  });

  it.each([
    ['2009-02', 28],
    ['2008-02', 29],
    ['2009-10', 31],
    ['2009-12', 31],
  ])('%s has %i days', (month, days) => {
    expect(daysIn(month)).toBe(days);
  });

  it('counts months over the years', () => {
    expect(monthsBetween('2009-11', '2010-02')).toBe(3);
    expect(addMonths('2009-11', 14)).toBe('2011-01');
    expect(addMonths('2009-01', -1)).toBe('2008-12');
  });

  it('begins days and months at local midnight', () => {
    expect(instantText(startOfDay('2009-10-04'))).toBe('2009-10-04T00:00:00+08:00');
    expect(startOfMonth('2009-10')).toBe(Date.parse('2009-09-30T16:00:00Z'));
    expect(instantText(startOfNextDay(Date.parse('2009-10-04T23:59:59.999+08:00')))).toBe('2009-10-05T00:00:00+08:00');
    expect(instantText(startOfNextDay(startOfDay('2009-10-04')))).toBe('2009-10-05T00:00:00+08:00');
    expect(instantText(Date.parse('2009-10-04T08:30:00.250+08:00'))).toBe('2009-10-04T08:30:00.250+08:00');
  });

  it('knows spans that go past midnight, and whose end is not theirs', () => {
    const night = { from: '23:00', to: '07:00' };
    expect([22 * 60 + 59, 23 * 60, 0, 6 * 60 + 59, 7 * 60].map((minute) => isInSpan(minute, night))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect([0, 15 * 60 + 59, 16 * 60].map((minute) => isInSpan(minute, { from: '00:00', to: '16:00' }))).toEqual([true, true, false]);
    expect(isInSpan(24 * 60 - 1, { from: '16:00', to: '24:00' })).toBe(true);
  });
});
