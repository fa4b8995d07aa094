import { expect, it } from 'vitest';
import { chargeSpan } from './charge-span.ts';

const since = Date.parse('2009-11-17T10:00:00+08:00');

it('begins with its tariff, and ends where nothing else says so never', () => {
  expect(chargeSpan(since)).toEqual({ from: '2009-11-17', to: null });
});

it('ends with the last of its months, the one in which the tariff begins being the first', () => {
  expect(chargeSpan(since, { to: 1 })).toEqual({ from: '2009-11-17', to: '2009-11-30' });
  expect(chargeSpan(since, { to: 4 })).toEqual({ from: '2009-11-17', to: '2010-02-28' });
});

it('begins on the first of a later month', () => {
  expect(chargeSpan(since, { from: 3 })).toEqual({ from: '2010-01-01', to: null });
  expect(chargeSpan(since, { from: 3, to: 14 })).toEqual({ from: '2010-01-01', to: '2010-12-31' });
});

it('reads the day in local time', () => {
  expect(chargeSpan(Date.parse('2009-11-30T16:00:00Z')).from).toBe('2009-12-01');
});
