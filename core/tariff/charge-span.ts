import type { HeldMonths } from '../../schemas/generated/definitions.ts';
import { addMonths, dateOf, daysIn, localTime } from '../kernel/calendar.ts';

/** First and last day of a charge, `2009-10-04`; `to` is null where nothing ends it. */
export type ChargeSpan = { readonly from: string; readonly to: string | null };

/** When a charge counts whose tariff begins at an instant (epoch milliseconds): months of holding are those of the calendar. */
export function chargeSpan(since: number, { from = 1, to }: HeldMonths = {}): ChargeSpan {
  const { month } = localTime(since);
  const last = to === undefined ? null : addMonths(month, to - 1);
  return {
    from: from === 1 ? dateOf(since) : `${addMonths(month, from - 1)}-01`,
    to: last === null ? null : `${last}-${daysIn(last)}`,
  };
}
