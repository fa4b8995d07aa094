import { needed, optional } from '../../forms/control.ts';
import { amount } from '../amount-form.ts';
import type { ChargeForm } from './charge-form.ts';
import { named, payer } from './shared-fields.ts';

export const oneTime = {
  fields: {
    ...named,
    amount: needed(amount),
    payer: optional(payer),
  },
  begin: (named) => ({ ...named, type: 'one-time', amount: '0.00' }),
} satisfies ChargeForm<'one-time'>;
