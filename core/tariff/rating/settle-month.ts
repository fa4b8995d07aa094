import { greatestMicro, type Micro, micro, zero } from '../../kernel/money.ts';
import type { Bill, BillLine, BillLineType } from './bill.ts';
import type { Counters } from './counters.ts';
import { type MonthInProgress, phases, type Rater } from './rater.ts';
import type { TariffInForce } from './tariff-in-force.ts';

export const balanceName = 'balance';

type Month = { readonly month: string; readonly counters: Counters; readonly carried: Counters };

/** The month as its charges see it, and whether an amount went beyond what can be billed. */
export type OpenMonth = MonthInProgress & { readonly lines: BillLine[]; readonly hasOverflowed: () => boolean };

export function openMonth({ month, counters, carried }: Month, tariffs: readonly TariffInForce[], raters: readonly Rater[]): OpenMonth {
  let overflowed = false;
  return {
    month,
    counters,
    carried,
    tariffs,
    raters,
    lines: [],
    overflow: () => {
      overflowed = true;
    },
    sum: (lines): Micro => {
      const sum = lines.reduce((before, { amount }) => before + amount, 0);
      if (Math.abs(sum) <= greatestMicro) return micro(sum);
      overflowed = true;
      return zero;
    },
    hasOverflowed: () => overflowed,
  };
}

const balanceLine = (type: BillLineType, amount: number): BillLine[] =>
  amount === 0 ? [] : [{ type, key: null, tariff: null, charge: null, name: null, amount: micro(amount) }];

/** Makes the bill of what was counted: phase by phase in the order of the tariffs; credit that is not used up is carried over. */
export function settleMonth(month: OpenMonth): Pick<Bill, 'lines' | 'total' | 'balance' | 'suspensions'> {
  month.lines.length = 0;
  for (const phase of phases) {
    if (phase === 'credits') month.lines.push(...balanceLine('credit-brought', -month.carried.get(balanceName)));
    for (const { lines } of month.raters) if (lines?.phase === phase) month.lines.push(...lines.make(month));
  }
  const left = month.sum(month.lines);
  if (left < 0) month.lines.push(...balanceLine('credit-carried', -left));
  return {
    lines: [...month.lines],
    total: month.sum(month.lines),
    balance: micro(left < 0 ? -left : 0),
    suspensions: month.raters.flatMap(({ limit }) => limit?.suspension(month.counters) ?? []),
  };
}

const credits: ReadonlySet<BillLineType> = new Set(['refund', 'credit-brought', 'credit-carried', 'credit-forfeited']);

/** What a plan costs in the month, credit left aside: by this plans are compared. */
export const costOf = (lines: readonly BillLine[]): number =>
  lines.reduce((sum, { type, amount }) => (credits.has(type) ? sum : sum + amount), 0);
