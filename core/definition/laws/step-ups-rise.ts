import type { StepUp, Tariff } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Keys, type Law } from '../law.ts';

const quantityOf = (tariff: Tariff, allowance: string): number | undefined => {
  const found = tariff.charges.find(({ id }) => id === allowance);
  return found?.type === 'allowance' ? found.quantity : undefined;
};

function allowanceIssues(tariff: Tariff, { steps }: StepUp, keys: Keys): Issue[] {
  return steps.flatMap(({ allowances }, step) =>
    allowances.flatMap(({ allowance, quantity }, index) => {
      const at = [...keys, 'steps', step, 'allowances', index];
      const first = quantityOf(tariff, allowance);
      if (first === undefined) return [breach(tariff, 'step-up-of-nothing', [...at, 'allowance'], { charge: allowance })];
      const below = steps[step - 1]?.allowances.find((other) => other.allowance === allowance)?.quantity ?? first;
      return quantity < below ? [breach(tariff, 'step-up-not-rising', [...at, 'quantity'], { before: below, value: quantity })] : [];
    }),
  );
}

function feeIssues(tariff: Tariff, { charge, steps }: StepUp, keys: Keys): Issue[] {
  const fee = tariff.charges.find(({ id }) => id === charge);
  if (fee?.type !== 'recurring' || typeof fee.amount !== 'string')
    return [breach(tariff, 'step-up-of-nothing', [...keys, 'charge'], { charge })];
  const amounts = [fee.amount, ...steps.map(({ amount }) => amount)];
  return steps.flatMap(({ amount }, step) => {
    const before = amounts[step] ?? '0';
    return Number(amount) > Number(before)
      ? []
      : [breach(tariff, 'step-up-not-rising', [...keys, 'steps', step, 'amount'], { before, value: amount })];
  });
}

/** Each step of a step-up costs more than the one before, and includes no less of allowances that are there. */
export const stepUpsRise: Law = (workspace) =>
  workspace.all('tariff').flatMap((tariff) =>
    tariff.charges.flatMap((charge, index) => {
      if (charge.type !== 'step-up') return [];
      const keys = ['charges', index];
      return [...feeIssues(tariff, charge, keys), ...allowanceIssues(tariff, charge, keys)];
    }),
  );
