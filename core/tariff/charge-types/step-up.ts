import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';
import { plansOfStepUp } from '../rating/plans-of-step-up.ts';

/** The next plan as soon as the month is cheaper on it. */
export const stepUp = chargeType({
  type: 'step-up',
  inWords: ({ steps }) => steps.map(({ amount }) => ({ code: 'step-up', params: { amount: amountRange(amount) } })),
  plans: plansOfStepUp,
});
