import type { Amount, FactRef } from '../../schemas/generated/definitions.ts';
import type { FactValue, unknown } from '../rules/index.ts';
import { type AmountAnswer, noBasis } from './amount-answer.ts';
import { compileByCount } from './compile-by-count.ts';
import { compileParameter } from './compile-parameter.ts';
import { compileTable } from './compile-table.ts';
import { readMoneyText } from './money-text.ts';

/**
 * Compiles an amount to a closure over a scope. Amounts are in micro-yuan; per cents of discounts are read in the same
 * way (12.5 % = 12 500 000). A constant is read once, and its answer is one object.
 */
export function compileAmount<Scope>(
  amount: Amount,
  bind: (ref: FactRef) => (scope: Scope) => FactValue,
  countRoles: (roles: readonly string[]) => (scope: Scope) => number | typeof unknown,
): (scope: Scope) => AmountAnswer {
  if (typeof amount === 'string') {
    const constant: AmountAnswer = { type: 'amount', value: readMoneyText(amount), basis: noBasis };
    return () => constant;
  }
  if ('parameter' in amount) return compileParameter(amount, bind);
  return 'by' in amount ? compileTable(amount, bind) : compileByCount(amount, countRoles);
}
