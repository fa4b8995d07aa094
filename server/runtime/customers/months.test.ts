import { describe, expect, it } from 'vitest';
import { monthsAfter, wholeMonths } from './months.ts';

describe('months', () => {
  it.each([
    ['2009-05-22', 12, '2010-05-22'],
    ['2009-01-31', 1, '2009-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2009-11-30', 3, '2010-02-28'],
    ['2009-12-01', 0, '2009-12-01'],
  ])('from %s %i later is %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });

  it.each([
    ['2009-05-22', '2009-05-22', 0],
    ['2009-05-22', '2009-06-21', 0],
    ['2009-05-22', '2009-06-22', 1],
    ['2009-01-31', '2009-02-27', 0],
    ['2009-01-31', '2009-02-28', 1],
    ['2006-05-01', '2009-10-01', 41],
    ['2009-10-02', '2009-10-01', 0],
  ])('from %s to %s %i are over', (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });
});
