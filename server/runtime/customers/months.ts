/** Days as `2009-05-22`, which order as texts do. */
const partsOf = (day: string): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (number: number): string => String(number).padStart(2, '0');

/** The same day so many months later, or the last of a month that is too short for it. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return `${toYear}-${two(toMonth)}-${two(Math.min(date, lastDayOf(toYear, toMonth)))}`;
}

/** Months that are over: one ends on the day before the same day of the next, or where that month ends before. */
export function wholeMonths(from: string, to: string): number {
  const [year, month] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  const months = (toYear - year) * 12 + (toMonth - month);
  return Math.max(0, monthsAfter(from, months) > to ? months - 1 : months);
}
