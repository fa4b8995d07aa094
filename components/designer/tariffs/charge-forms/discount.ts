import { choice, needed, optional } from '../../forms/control.ts';
import { amount } from '../amount-form.ts';
import type { ChargeForm } from './charge-form.ts';
import { moneyRoundings, named } from './shared-fields.ts';

export const discount = {
  fields: {
    ...named,
    method: needed(choice(['amount', 'percent', 'replace'])),
    value: needed(amount),
    applies: optional(choice(['each', 'total'])),
    rounding: optional(choice(moneyRoundings)),
  },
  begin: (named) => ({ ...named, type: 'discount', method: 'amount', value: '0.00' }),
} satisfies ChargeForm<'discount'>;
