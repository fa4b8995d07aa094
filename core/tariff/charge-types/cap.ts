import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';
import { describeFilter } from '../describe-terms.ts';
import { limitUse } from '../rating/limit-use.ts';

/** Most that is charged or used in a month. */
export const cap = chargeType({
  type: 'cap',
  inWords: ({ amount, quantity, unit, atCap, of }) => [
    ...(amount === undefined ? [] : [{ code: 'cap-amount', params: { amount: amountRange(amount), beyond: atCap } }]),
    ...(quantity === undefined || unit === undefined ? [] : [{ code: 'cap-quantity', params: { quantity, unit, beyond: atCap } }]),
    ...describeFilter(of),
  ],
  rate: limitUse,
});
