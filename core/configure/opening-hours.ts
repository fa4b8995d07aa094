import type { TimeSpan, Weekday } from '../../schemas/generated/definitions.ts';
import type { Desk } from './desk.ts';

/** Whether a desk is open, until when, or when it opens next. Times are of Asia/Shanghai, as requests carry them. */
export type Opening =
  | { readonly isOpen: true; readonly until: string | null }
  | { readonly isOpen: false; readonly opens: { readonly date: string; readonly time: string } | null };

type Hours = Pick<Desk, 'openingHours'>;

const weekdays: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayLength = 24 * 60 * 60 * 1000;
const searchedDays = 400;

/** `2026-12-01` and so many days: `2026-12-04`. */
export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10);

export const weekdayOf = (date: string): Weekday => weekdays[new Date(Date.parse(date)).getUTCDay()] ?? 'monday';

/** Date and time of day of a request's instant. */
export const momentOf = (at: string): { readonly date: string; readonly time: string } => ({
  date: at.slice(0, 10),
  time: at.slice(11, 16),
});

function hoursOn({ openingHours }: Hours, date: string): readonly TimeSpan[] {
  const exception = openingHours?.exceptions?.find((day) => day.date === date);
  return exception?.hours ?? openingHours?.weekly[weekdayOf(date)] ?? [];
}

/** A desk without hours is always open. */
export function openingAt(desk: Hours, at: string): Opening {
  if (!desk.openingHours) return { isOpen: true, until: null };
  const { date, time } = momentOf(at);
  const now = hoursOn(desk, date).find(({ from, to }) => from <= time && time < to);
  if (now) return { isOpen: true, until: now.to };
  for (let days = 0; days < searchedDays; days++) {
    const day = addDays(date, days);
    const opening = hoursOn(desk, day)
      .map(({ from }) => from)
      .filter((from) => days > 0 || from > time)
      .sort()[0];
    if (opening !== undefined) return { isOpen: false, opens: { date: day, time: opening } };
  }
  return { isOpen: false, opens: null };
}

/** The day from which what is accepted now counts: past the cut-off, the next. */
export function effectiveDay(desk: Pick<Desk, 'cutOff'> | undefined, at: string): string {
  const { date, time } = momentOf(at);
  return desk?.cutOff !== undefined && time >= desk.cutOff ? addDays(date, 1) : date;
}
