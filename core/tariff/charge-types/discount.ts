import { chargeType } from '../charge-type.ts';
import { amountWords } from '../describe-amount.ts';

/** `12.50` per cent are 12.5. */
const trimmed = (range: string): string => range.replace(/\.?0+(?=–|$)/g, '');

/** Takes off the charges that its attachment names, or gives them a new price. */
export const discount = chargeType({
  type: 'discount',
  inWords: ({ method, value, applies = 'each' }) =>
    amountWords(`discount-${method}`, value, (range) => ({ value: method === 'percent' ? trimmed(range) : range, applies })),
});
