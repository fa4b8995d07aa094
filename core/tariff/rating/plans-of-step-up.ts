import type { StepUp } from '../../../schemas/generated/definitions.ts';
import { readMoneyText } from '../money-text.ts';
import type { RatedCharge } from './rater.ts';
import type { TariffInForce } from './tariff-in-force.ts';

/** The tariff as it would be on each plan above: another fee, and other allowances. */
export function plansOfStepUp({ charge, tariff }: RatedCharge<StepUp>): readonly TariffInForce[] {
  return charge.steps.map(({ amount, allowances }) => {
    const quantities = new Map(allowances.map(({ allowance, quantity }) => [allowance, quantity]));
    return {
      ...tariff,
      charges: tariff.charges.map((each) =>
        each.type === 'allowance' ? { ...each, quantity: quantities.get(each.id) ?? each.quantity } : each,
      ),
      amounts: { ...tariff.amounts, [charge.charge]: readMoneyText(amount) },
    };
  });
}
