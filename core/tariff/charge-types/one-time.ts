import { chargeType } from '../charge-type.ts';
import { amountRange, describeVariation } from '../describe-amount.ts';

/** Charged at once. */
export const oneTime = chargeType({
  type: 'one-time',
  settled: 'order',
  inWords: ({ amount }) => [{ code: 'one-time', params: { amount: amountRange(amount) } }, ...describeVariation(amount)],
});
