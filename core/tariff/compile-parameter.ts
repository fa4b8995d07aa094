import type { AmountParameter, FactRef } from '../../schemas/generated/definitions.ts';
import { moneyFromNumber } from '../kernel/money.ts';
import { type FactValue, unknown } from '../rules/index.ts';
import { type AmountAnswer, type AmountBasis, factName, noBasis } from './amount-answer.ts';
import { readMoneyText } from './money-text.ts';

/** What a product sold long ago holds is judged by no bound of today, so that any number may come. */
function amountFrom(value: number, basis: AmountBasis): AmountAnswer {
  const amount = moneyFromNumber(value);
  if (amount.ok) return amount.value < 0 ? { type: 'no-amount', basis } : { type: 'amount', value: amount.value, basis };
  return { type: amount.error === 'money-overflow' && value > 0 ? 'overflow' : 'no-amount', basis };
}

/** Compiles an amount that is the value of a fact, most often one that was agreed with the customer: exact or none, never rounded. */
export function compileParameter<Scope>(
  { parameter, otherwise }: AmountParameter,
  bind: (ref: FactRef) => (scope: Scope) => FactValue,
): (scope: Scope) => AmountAnswer {
  const read = bind(parameter);
  const fact = factName(parameter);
  const absent: AmountBasis = [{ fact, value: null }];
  const none: AmountAnswer =
    otherwise === undefined ? { type: 'no-row', basis: absent } : { type: 'amount', value: readMoneyText(otherwise), basis: absent };
  return (scope) => {
    const value = read(scope);
    if (value === unknown) return { type: 'unknown', basis: noBasis };
    if (value === null) return none;
    if (typeof value === 'number') return amountFrom(value, [{ fact, value }]);
    return { type: 'no-amount', basis: noBasis };
  };
}
