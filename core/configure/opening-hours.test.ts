import { describe, expect, it } from 'vitest';
import type { TimeSpans } from '../../schemas/generated/definitions.ts';
import { effectiveDay, openingAt } from './opening-hours.ts';

const day: TimeSpans = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '20:00' },
];
const weekly = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [{ from: '10:00', to: '16:00' }] };
const desk = {
  openingHours: {
    weekly,
    outside: 'refused' as const,
    exceptions: [
      { date: '2026-10-01', hours: [] },
      { date: '2026-10-04', hours: [{ from: '10:00', to: '15:00' }] },
    ],
  },
};
const at = (time: string) => `${time}:00+08:00`;

describe('openingAt', () => {
  it.each([
    ['in the morning', '2026-11-23T09:00', { isOpen: true, until: '12:00' }],
    ['at the very end of a span', '2026-11-23T12:00', { isOpen: false, opens: { date: '2026-11-23', time: '13:30' } }],
    ['before opening', '2026-11-23T00:00', { isOpen: false, opens: { date: '2026-11-23', time: '09:00' } }],
    ['after closing', '2026-11-23T23:59', { isOpen: false, opens: { date: '2026-11-24', time: '09:00' } }],
    ['on a Saturday evening, over the closed Sunday', '2026-11-21T16:00', { isOpen: false, opens: { date: '2026-11-23', time: '09:00' } }],
    ['on a holiday', '2026-10-01T10:00', { isOpen: false, opens: { date: '2026-10-02', time: '09:00' } }],
    ['on a Sunday that is opened', '2026-10-04T10:00', { isOpen: true, until: '15:00' }],
  ])('tells %s', (_, time, opening) => {
    expect(openingAt(desk, at(time))).toEqual(opening);
  });

  it('takes a desk without hours for always open, and one that never opens for closed for good', () => {
    expect(openingAt({}, at('2026-11-22T03:00'))).toEqual({ isOpen: true, until: null });
    const never = { openingHours: { weekly: { monday: [] }, outside: 'refused' as const } };
    expect(openingAt(never, at('2026-11-22T03:00'))).toEqual({ isOpen: false, opens: null });
  });

  it('knows the end of the day', () => {
    const late = { openingHours: { weekly: { sunday: [{ from: '00:00', to: '24:00' }] }, outside: 'refused' as const } };
    expect(openingAt(late, at('2026-11-22T23:59'))).toEqual({ isOpen: true, until: '24:00' });
  });
});

describe('effectiveDay', () => {
  it('is the same day before the cut-off and the next from it on, over the end of a year too', () => {
    expect(effectiveDay({ cutOff: '18:00' }, at('2026-12-31T17:59'))).toBe('2026-12-31');
    expect(effectiveDay({ cutOff: '18:00' }, at('2026-12-31T18:00'))).toBe('2027-01-01');
    expect(effectiveDay({}, at('2026-12-31T23:59'))).toBe('2026-12-31');
    expect(effectiveDay(undefined, at('2026-12-31T23:59'))).toBe('2026-12-31');
  });
});
