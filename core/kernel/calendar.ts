/**
 * The calendar of Asia/Shanghai, in which every tariff is read: always eight hours ahead of UTC since 1991. Instants are
 * epoch milliseconds; a month is `2009-10`, a day `2009-10-04`.
 */
const offset = 8 * 60 * 60 * 1000;
const minuteLength = 60 * 1000;
const dayLength = 24 * 60 * minuteLength;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Month, day of the month and minute of the day at an instant. */
export function localTime(at: number): { readonly month: string; readonly day: number; readonly minute: number } {
  const local = new Date(at + offset);
  const month = `${String(local.getUTCFullYear()).padStart(4, '0')}-${twoDigits(local.getUTCMonth() + 1)}`;
  return { month, day: local.getUTCDate(), minute: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

export const dateOf = (at: number): string => {
  const { month, day } = localTime(at);
  return `${month}-${twoDigits(day)}`;
};

/** The instant as RFC 3339 in local time: `2009-10-04T00:00:00+08:00`. */
export const instantText = (at: number): string => {
  const text = new Date(at + offset).toISOString();
  return `${text.slice(0, text.endsWith('.000Z') ? 19 : 23)}+08:00`;
};

export const startOfDay = (date: string): number => Date.parse(date) - offset;
export const startOfMonth = (month: string): number => startOfDay(`${month}-01`);
export const startOfNextDay = (at: number): number => at - ((((at + offset) % dayLength) + dayLength) % dayLength) + dayLength;

const ordinalOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Whole months from one month to another: 0 within the same. */
export const monthsBetween = (from: string, to: string): number => ordinalOf(to) - ordinalOf(from);

export function addMonths(month: string, count: number): string {
  const ordinal = ordinalOf(month) + count;
  return `${String(Math.floor(ordinal / 12)).padStart(4, '0')}-${twoDigits((ordinal % 12) + 1)}`;
}

export const daysIn = (month: string): number => Math.round((startOfMonth(addMonths(month, 1)) - startOfMonth(month)) / dayLength);

/** `07:30` as minutes since midnight; `24:00` ends the day. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether a minute of the day lies in a span that may go past midnight; the end does not belong to it. */
export const isInSpan = (minute: number, { from, to }: { readonly from: string; readonly to: string }): boolean => {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  return start < end ? start <= minute && minute < end : minute >= start || minute < end;
};
