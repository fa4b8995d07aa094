import type { Amount, MoneyText } from '../../../schemas/generated/definitions.ts';
import { breach, type Keys, type Law } from '../law.ts';

function textsOf(amount: Amount, keys: Keys): { readonly text: MoneyText; readonly keys: Keys }[] {
  if (typeof amount === 'string') return [{ text: amount, keys }];
  if ('steps' in amount) return amount.steps.map((step, index) => ({ text: step.amount, keys: [...keys, 'steps', index, 'amount'] }));
  const rows = ('parameter' in amount ? [] : amount.rows).map((row, index) => ({
    text: row.amount,
    keys: [...keys, 'rows', index, 'amount'],
  }));
  return amount.otherwise === undefined ? rows : [...rows, { text: amount.otherwise, keys: [...keys, 'otherwise'] }];
}

/** No discount takes more than a hundred per cent. */
export const discountsAreSane: Law = (workspace) =>
  workspace.all('tariff').flatMap((tariff) =>
    tariff.charges.flatMap((charge, index) =>
      charge.type === 'discount' && charge.method === 'percent'
        ? textsOf(charge.value, ['charges', index, 'value'])
            .filter(({ text }) => Number(text) > 100)
            .map(({ text, keys }) => breach(tariff, 'percent-over-hundred', keys, { percent: text }))
        : [],
    ),
  );
