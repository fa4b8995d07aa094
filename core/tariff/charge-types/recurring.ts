import { chargeType } from '../charge-type.ts';
import { amountWords } from '../describe-amount.ts';
import { describeMonths, describeProration } from '../describe-terms.ts';
import { billPeriod } from '../rating/bill-fees.ts';

/** Charged by period. */
export const recurring = chargeType({
  type: 'recurring',
  inWords: ({ amount, period: { unit, length }, months, proration }) => [
    ...amountWords('recurring', amount, (range) => ({ amount: range, unit, length })),
    ...describeMonths(months),
    ...describeProration(proration),
  ],
  rate: billPeriod,
});
