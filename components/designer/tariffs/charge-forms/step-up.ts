import type { StepUpAllowance, StepUpStep } from '../../../../schemas/generated/definitions.ts';
import { type FormOf, money, needed, reference, rows, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import { greatestQuantity, named } from './shared-fields.ts';

const allowanceForm = {
  allowance: needed(reference('allowance')),
  quantity: needed(whole(1, greatestQuantity)),
} satisfies FormOf<StepUpAllowance>;

const stepForm = {
  amount: needed(money),
  allowances: needed(rows(allowanceForm, { allowance: '', quantity: 1 })),
} satisfies FormOf<StepUpStep>;

export const stepUp = {
  fields: {
    ...named,
    charge: needed(reference('recurring-charge')),
    steps: needed(rows(stepForm, { amount: '0.00', allowances: [{ allowance: '', quantity: 1 }] })),
  },
  begin: (named) => ({ ...named, type: 'step-up', charge: '', steps: [{ amount: '0.00', allowances: [{ allowance: '', quantity: 1 }] }] }),
} satisfies ChargeForm<'step-up'>;
