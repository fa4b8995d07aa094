import type { Charge, HeldMonths } from '../../../schemas/generated/definitions.ts';
import { addMonths, daysIn, localTime, monthsBetween, startOfMonth } from '../../kernel/calendar.ts';
import type { Micro } from '../../kernel/money.ts';
import type { HeldPart } from '../pro-rata.ts';

/** A tariff as somebody has it: what `rate` is given. */
export type TariffInForce = {
  /** Unique among the tariffs rated together and the same in every month: the state is kept by it. */
  readonly key: string;
  readonly tariff: string;
  readonly charges: readonly Charge[];
  /** What each one-time and recurring charge comes to, for all of its quantity and after its discounts. */
  readonly amounts: Readonly<Record<string, Micro>>;
  /** Whose use it charges, as `<role>/<key>`; absent: everybody's. */
  readonly member?: string;
  /** The offering that attached it, and where: a group that dissolves takes along all that was attached there. */
  readonly attachedBy: string;
  /** From when, and until when it has been ended, in epoch milliseconds; half-open. */
  readonly since: number;
  readonly until?: number;
};

/** How a month stands to the time a tariff is held. `index` counts months from the one in which it begins, which is 0; in the last one it ends. */
export type Holding = { readonly index: number; readonly part: HeldPart; readonly isLast: boolean };

/** Null where the tariff is not held at any time of the month. */
export function holdingIn({ since, until }: TariffInForce, month: string): Holding | null {
  const [start, end] = [startOfMonth(month), startOfMonth(addMonths(month, 1))];
  if (since >= end || (until !== undefined && (until <= start || until <= since))) return null;
  const begin = localTime(since);
  const index = monthsBetween(begin.month, month);
  const ends = until !== undefined && until <= end;
  const daysInMonth = daysIn(month);
  return {
    index,
    isLast: ends,
    part: {
      firstDay: index === 0 ? begin.day : 1,
      lastDay: ends ? localTime(until - 1).day : daysInMonth,
      daysInMonth,
      begins: index === 0,
      // Held to the last instant of the month: nothing of it is missing.
      ends: ends && until < end,
    },
  };
}

/** Whether a charge counts in a month of holding; `months` are counted from 1. */
export const isHeldMonth = (months: HeldMonths | undefined, { index }: Holding): boolean =>
  months === undefined || (index + 1 >= (months.from ?? 1) && index + 1 <= (months.to ?? Number.POSITIVE_INFINITY));

/** Whether a tariff charges the use of a member at an instant. */
export const isRatedBy = ({ member, since, until }: TariffInForce, whose: string | undefined, at: number): boolean =>
  (member === undefined || member === whose) && since <= at && (until === undefined || at < until);
