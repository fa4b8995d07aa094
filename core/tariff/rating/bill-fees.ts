import type { OneTimeCharge, Proration, RecurringCharge } from '../../../schemas/generated/definitions.ts';
import { addMonths, startOfMonth } from '../../kernel/calendar.ts';
import { type Fraction, type Micro, microPerFen, scaleMoney, zero } from '../../kernel/money.ts';
import { shareOfMonth } from '../pro-ratas.ts';
import { lineOf, type RatedCharge, type RaterParts } from './rater.ts';
import { type Holding, holdingIn, isHeldMonth, type TariffInForce } from './tariff-in-force.ts';

const dayLength = 24 * 60 * 60 * 1000;
const once: Fraction = { numerator: 1, denominator: 1 };
const nothing: Fraction = { numerator: 0, denominator: 1 };

/** How many periods of so many days begin in the month while the tariff is held. */
function daysBegun({ since, until = Number.POSITIVE_INFINITY }: TariffInForce, month: string, length: number): number {
  const [start, end] = [startOfMonth(month), Math.min(startOfMonth(addMonths(month, 1)), until)];
  const before = (instant: number): number => Math.max(0, Math.ceil((instant - since) / (length * dayLength)));
  return before(end) - before(start);
}

/** How often a fee is due in a month: by its period, and by what of the month the tariff is held. */
export function timesDue({ period, proration }: RecurringCharge, tariff: TariffInForce, month: string, holding: Holding): Fraction {
  if (period.unit === 'day') return { numerator: daysBegun(tariff, month, period.length), denominator: 1 };
  const length = period.unit === 'year' ? period.length * 12 : period.length;
  if (holding.index % length !== 0) return nothing;
  return length === 1 ? shareOfMonth(proration, holding.part) : once;
}

/** What of an amount falls to a share, rounded to fen as the proration says; null beyond what can be billed. */
export function feeFor(amount: Micro, share: Fraction, proration: Proration | undefined): Micro | null {
  // A whole number of fees is not rounded: what is charged is what was agreed.
  const step = share.denominator === 1 ? 1 : microPerFen;
  const fee = scaleMoney(amount, share, { step, rounding: proration?.rounding ?? 'half-up' });
  return fee.ok ? fee.value : null;
}

/** Charged at once, on the bill of the month in which the tariff begins. */
export const billOnce = ({ charge, tariff }: RatedCharge<OneTimeCharge>): RaterParts => ({
  lines: {
    phase: 'fees',
    make: ({ month }) =>
      holdingIn(tariff, month)?.index === 0
        ? [lineOf({ charge, tariff }, { type: 'one-time', amount: tariff.amounts[charge.id] ?? zero })]
        : [],
  },
});

/** Charged by period. */
export const billPeriod = ({ charge, tariff }: RatedCharge<RecurringCharge>): RaterParts => ({
  lines: {
    phase: 'fees',
    make: ({ month, overflow }) => {
      const holding = holdingIn(tariff, month);
      if (!holding || !isHeldMonth(charge.months, holding)) return [];
      const share = timesDue(charge, tariff, month, holding);
      // A free month is told; a month between two yearly fees is not.
      if (share.numerator === 0 && charge.proration === undefined) return [];
      const amount = feeFor(tariff.amounts[charge.id] ?? zero, share, charge.proration);
      if (amount === null) overflow();
      const isPart = share.numerator !== 1 || share.denominator !== 1;
      return [
        lineOf(
          { charge, tariff },
          {
            type: 'recurring',
            ...(isPart ? { share: { ...share, formula: charge.proration?.formula ?? 'none' } } : {}),
            amount: amount ?? zero,
          },
        ),
      ];
    },
  },
});
