import type { Charge, UsageFilter, UsageTime } from '../../schemas/generated/definitions.ts';
import { minuteOfDay } from '../kernel/calendar.ts';

type DaySpan = Pick<UsageTime, 'from' | 'to'>;

const minutesADay = 24 * 60;
/** The minutes of the day that a span takes; past midnight it is in two pieces. */
function piecesOf({ from, to }: DaySpan): readonly (readonly [number, number])[] {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  const pieces: [number, number][] =
    start < end
      ? [[start, end]]
      : [
          [start, minutesADay],
          [0, end],
        ];
  return pieces.filter(([first, last]) => first < last);
}

export const areSpansDisjoint = (one: DaySpan, other: DaySpan): boolean =>
  !piecesOf(one).some(([start, end]) => piecesOf(other).some(([first, last]) => start < last && first < end));

/** Which use a charge means; undefined where its type means none, or it means all of its measure. */
export const filterOf = (charge: Charge): UsageFilter | undefined => ('of' in charge ? charge.of : undefined);

const meet = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one === undefined || other === undefined || one.some((value) => other.includes(value));

/** Whether some use of one measure is meant by both. */
export function doFiltersMeet(one: UsageFilter = {}, other: UsageFilter = {}): boolean {
  const { times: spans } = one;
  return (
    meet(one.kinds, other.kinds) &&
    meet(one.zones, other.zones) &&
    meet(one.accessPoints, other.accessPoints) &&
    (spans === undefined || other.times === undefined || spans.some((span) => other.times?.some((time) => !areSpansDisjoint(span, time))))
  );
}

const isWithin = (part: readonly string[] | undefined, whole: readonly string[] | undefined): boolean =>
  whole === undefined || (part?.every((value) => whole.includes(value)) ?? false);

const minutesOf = (times: readonly DaySpan[] | undefined): ReadonlySet<number> =>
  new Set(
    (times ?? [{ from: '00:00', to: '24:00' }]).flatMap((span) =>
      piecesOf(span).flatMap(([start, end]) => Array.from({ length: end - start }, (_, index) => start + index)),
    ),
  );

/** Whether all use that one means is meant by the other. */
export function isFilterWithin(part: UsageFilter = {}, whole: UsageFilter = {}): boolean {
  if (!isWithin(part.kinds, whole.kinds) || !isWithin(part.zones, whole.zones) || !isWithin(part.accessPoints, whole.accessPoints))
    return false;
  if (whole.times === undefined) return true;
  const wide = minutesOf(whole.times);
  return [...minutesOf(part.times)].every((minute) => wide.has(minute));
}
