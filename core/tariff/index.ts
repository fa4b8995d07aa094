export { alterAmounts } from './alter-amounts.ts';
export type { AmountAnswer, AmountBasis } from './amount-answer.ts';
export { compileAmount } from './compile-amount.ts';
