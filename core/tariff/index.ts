export { alterAmounts } from './alter-amounts.ts';
export type { AmountAnswer, AmountBasis } from './amount-answer.ts';
export type { ChargeType } from './charge-type.ts';
export { chargeTypes, describeCharge, settlementOf } from './charge-types.ts';
export { compileAmount } from './compile-amount.ts';
