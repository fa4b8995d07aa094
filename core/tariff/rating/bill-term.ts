import type { Contract } from '../../../schemas/generated/definitions.ts';
import { type Micro, micro, microPerFen, scaleMoney, zero } from '../../kernel/money.ts';
import { readMoneyText } from '../money-text.ts';
import { lineOf, type RatedCharge, type RaterParts } from './rater.ts';
import { holdingIn } from './tariff-in-force.ts';

/** What leaving costs with so many months left; null beyond what can be billed. */
function compensationFor({ charge, tariff }: RatedCharge<Contract>, monthsLeft: number): Micro | null {
  const { compensation } = charge;
  if (!compensation) return zero;
  const value = readMoneyText(compensation.value);
  if (compensation.method === 'amount') return value;
  const times = { numerator: monthsLeft, denominator: 1 };
  if (compensation.method === 'per-month') {
    const sum = scaleMoney(value, times, { step: 1, rounding: 'down' });
    return sum.ok ? sum.value : null;
  }
  const fee = tariff.amounts[compensation.charge ?? ''] ?? zero;
  const hundred = micro(100_000_000);
  const all = scaleMoney(fee, times, { step: 1, rounding: 'down' });
  const part = all.ok ? scaleMoney(all.value, { numerator: value, denominator: hundred }, { step: microPerFen, rounding: 'half-up' }) : all;
  return part.ok ? part.value : null;
}

/** Charges who leaves before the term is over, on the bill of the month in which the tariff ends. */
export const billTerm = (rated: RatedCharge<Contract>): RaterParts => ({
  lines: {
    phase: 'term',
    make: ({ month, overflow }) => {
      const holding = holdingIn(rated.tariff, month);
      if (!holding?.isLast || !rated.charge.compensation) return [];
      const monthsLeft = rated.charge.months - (holding.index + 1);
      if (monthsLeft <= 0) return [];
      const amount = compensationFor(rated, monthsLeft);
      if (amount === null) overflow();
      return [
        lineOf(rated, {
          type: 'contract',
          share: { numerator: monthsLeft, denominator: rated.charge.months, formula: 'none' },
          amount: amount ?? zero,
        }),
      ];
    },
  },
});
