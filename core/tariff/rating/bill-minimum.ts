import type { MinimumSpend } from '../../../schemas/generated/definitions.ts';
import { micro } from '../../kernel/money.ts';
import { readMoneyText } from '../money-text.ts';
import type { BillLineType } from './bill.ts';
import { lineOf, type RatedCharge, type RaterParts } from './rater.ts';
import { holdingIn } from './tariff-in-force.ts';

/** What counts towards a minimum: what is paid by month and by use, not what is paid once or comes back. */
const counted: ReadonlySet<BillLineType> = new Set(['recurring', 'usage', 'cap']);

/** Charges what a month's fees and use fall short of the least that is billed. */
export const billMinimum = ({ charge, tariff }: RatedCharge<MinimumSpend>): RaterParts => ({
  lines: {
    phase: 'minimum',
    make: ({ month, lines, sum }) => {
      const holding = holdingIn(tariff, month);
      if (!holding || (charge.months !== undefined && holding.index >= charge.months)) return [];
      const spent = sum(lines.filter(({ type, member }) => counted.has(type) && (tariff.member === undefined || member === tariff.member)));
      const missing = readMoneyText(charge.amount) - spent;
      return missing > 0 ? [lineOf({ charge, tariff }, { type: 'minimum-spend', amount: micro(missing) })] : [];
    },
  },
});
