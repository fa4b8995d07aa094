import { chargeType } from '../charge-type.ts';
import { amountWords } from '../describe-amount.ts';
import { billOnce } from '../rating/bill-fees.ts';

/** Charged at once. */
export const oneTime = chargeType({
  type: 'one-time',
  inWords: ({ amount }) => amountWords('one-time', amount, (range) => ({ amount: range })),
  rate: billOnce,
});
