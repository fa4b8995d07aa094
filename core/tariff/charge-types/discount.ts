import type { Amount } from '../../../schemas/generated/definitions.ts';
import { chargeType } from '../charge-type.ts';
import { amountRange, describeVariation } from '../describe-amount.ts';

/** `12.50` per cent are 12.5. */
const percentRange = (value: Amount): string => amountRange(value).replace(/\.?0+(?=–|$)/g, '');

/** Takes off the charges that its attachment names, or gives them a new price. */
export const discount = chargeType({
  type: 'discount',
  settled: 'alters',
  inWords: ({ method, value, applies = 'each' }) => [
    { code: `discount-${method}`, params: { value: method === 'percent' ? percentRange(value) : amountRange(value), applies } },
    ...describeVariation(value),
  ],
});
