import { chargeType } from '../charge-type.ts';
import { amountWords } from '../describe-amount.ts';

/** Charged by period. */
export const recurring = chargeType({
  type: 'recurring',
  settled: 'order',
  inWords: ({ amount, period: { unit, length } }) => amountWords('recurring', amount, (range) => ({ amount: range, unit, length })),
});
