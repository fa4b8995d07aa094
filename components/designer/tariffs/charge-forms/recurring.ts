import type { Period } from '../../../../schemas/generated/definitions.ts';
import { choice, type FormOf, group, needed, optional, whole } from '../../forms/control.ts';
import { amount } from '../amount-form.ts';
import type { ChargeForm } from './charge-form.ts';
import { heldMonths, named, payer, proration } from './shared-fields.ts';

export const recurring = {
  fields: {
    ...named,
    amount: needed(amount),
    period: needed(group({ unit: needed(choice(['day', 'month', 'year'])), length: needed(whole(1, 120)) } satisfies FormOf<Period>)),
    months: optional(heldMonths),
    proration: optional(proration),
    payer: optional(payer),
  },
  begin: (named) => ({ ...named, type: 'recurring', amount: '0.00', period: { unit: 'month', length: 1 } }),
} satisfies ChargeForm<'recurring'>;
