import { money, needed, offered, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import { named } from './shared-fields.ts';

export const minimumSpend = {
  fields: {
    ...named,
    amount: needed(money),
    months: offered(whole(1, 120)),
  },
  begin: (named) => ({ ...named, type: 'minimum-spend', amount: '0.00' }),
} satisfies ChargeForm<'minimum-spend'>;
