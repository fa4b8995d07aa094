import type { Charge, Tariff } from '../../../schemas/generated/definitions.ts';
import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import type { Micro } from '../../kernel/money.ts';
import { failure, type Result, success } from '../../kernel/result.ts';
import { readMoneyText } from '../money-text.ts';
import type { TariffInForce } from './tariff-in-force.ts';

const isOwed = (charge: Charge): charge is Extract<Charge, { type: 'one-time' | 'recurring' }> =>
  charge.type === 'one-time' || charge.type === 'recurring';

/** A tariff by itself, as somebody has it since an instant. Amounts that hang on an order are issues: rate the offering then. */
export function fixedTariff(tariff: Tariff, since: number): Result<TariffInForce, Issue[]> {
  const amounts: Record<string, Micro> = {};
  const issues: Issue[] = [];
  for (const [index, charge] of tariff.charges.entries()) {
    if (!isOwed(charge)) continue;
    if (typeof charge.amount === 'string') amounts[charge.id] = readMoneyText(charge.amount);
    else
      issues.push(
        errorIssue('amount-not-fixed', pointer('charges', index, 'amount'), { params: { charge: charge.id }, definition: tariff }),
      );
  }
  if (issues.length > 0) return failure(issues);
  return success({ key: tariff.id, tariff: tariff.id, charges: tariff.charges, amounts, attachedBy: '', since });
}
