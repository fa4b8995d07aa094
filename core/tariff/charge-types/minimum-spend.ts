import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';
import { billMinimum } from '../rating/bill-minimum.ts';

/** Least that is billed a month, whatever is used. */
export const minimumSpend = chargeType({
  type: 'minimum-spend',
  inWords: ({ amount, months = 0 }) => [{ code: 'minimum-spend', params: { amount: amountRange(amount), months } }],
  rate: billMinimum,
});
