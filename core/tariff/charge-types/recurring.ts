import { chargeType } from '../charge-type.ts';
import { amountRange, describeVariation } from '../describe-amount.ts';

/** Charged by period. */
export const recurring = chargeType({
  type: 'recurring',
  settled: 'order',
  inWords: ({ amount, period: { unit, length } }) => [
    { code: 'recurring', params: { amount: amountRange(amount), unit, length } },
    ...describeVariation(amount),
  ],
});
