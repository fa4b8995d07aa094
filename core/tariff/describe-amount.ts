import type { Amount } from '../../schemas/generated/definitions.ts';
import { formatMoney } from '../kernel/money.ts';
import type { Words } from '../rules/index.ts';
import { readMoneyText } from './money-text.ts';

function amountsOf(amount: Amount): readonly string[] {
  if (typeof amount === 'string') return [amount];
  if ('parameter' in amount) return [];
  if ('steps' in amount) return amount.steps.map((step) => step.amount);
  return [...amount.rows.map((row) => row.amount), ...(amount.otherwise === undefined ? [] : [amount.otherwise])];
}

/** `50.00`, or `3399.00–4999.00` where rows or steps differ. */
export function amountRange(amount: Amount): string {
  const sorted = amountsOf(amount)
    .map(readMoneyText)
    .sort((a, b) => a - b);
  const texts = sorted.map(formatMoney);
  const [least = ''] = texts;
  const greatest = texts.at(-1) ?? least;
  return least === greatest ? least : `${least}–${greatest}`;
}

/** What an amount that is not fixed hangs on. */
function describeVariation(amount: Amount): readonly Words[] {
  if (typeof amount === 'string' || 'parameter' in amount) return [];
  if ('steps' in amount) return [{ code: `by-count-${amount.pricing}`, params: {} }];
  return [{ code: 'by-table', params: {} }];
}

/** The sentence of an amount and what it hangs on; `<code>-agreed` where only the order says how much. */
export function amountWords(code: string, amount: Amount, paramsOf: (range: string) => Words['params']): readonly Words[] {
  if (typeof amount === 'object' && 'parameter' in amount) return [{ code: `${code}-agreed`, params: paramsOf('') }];
  return [{ code, params: paramsOf(amountRange(amount)) }, ...describeVariation(amount)];
}
