import type { Amount, AmountParameter, Charge, Tariff } from '../../schemas/generated/definitions.ts';
import type { Keys } from './law.ts';

/** What a charge costs, or what a discount takes off, with where it stands in its tariff. */
export type ChargeAmount = { readonly charge: Charge; readonly amount: Amount; readonly keys: Keys };

export const isParameter = (amount: Amount): amount is AmountParameter => typeof amount === 'object' && 'parameter' in amount;

/** Every amount of a tariff's charges, in order; rates of usage are none. */
export const chargeAmounts = (tariff: Tariff): ChargeAmount[] =>
  tariff.charges.flatMap((charge, index): ChargeAmount[] => {
    if ('amount' in charge && charge.amount !== undefined) return [{ charge, amount: charge.amount, keys: ['charges', index, 'amount'] }];
    return 'value' in charge ? [{ charge, amount: charge.value, keys: ['charges', index, 'value'] }] : [];
  });
