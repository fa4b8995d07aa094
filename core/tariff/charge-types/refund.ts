import type { Words } from '../../rules/index.ts';
import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';
import { returnDeposit } from '../rating/return-deposit.ts';

/** What comes back of a charge made at once, such as a deposit. */
export const refund = chargeType({
  type: 'refund',
  inWords: ({ atOnce, instalments, queue }) => {
    const words: Words[] = [];
    if (atOnce !== undefined) words.push({ code: 'refund-at-once', params: { amount: amountRange(atOnce) } });
    if (instalments) {
      const { amount, months } = instalments;
      words.push({ code: 'refund-instalments', params: { amount: amountRange(amount), months } });
      if (queue !== undefined) words.push({ code: 'refund-queue', params: {} });
    }
    return words.length > 0 ? words : [{ code: 'refund-at-end', params: {} }];
  },
  rate: returnDeposit,
});
