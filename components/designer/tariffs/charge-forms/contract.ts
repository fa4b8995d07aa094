import type { Compensation } from '../../../../schemas/generated/definitions.ts';
import { choice, type FormOf, group, money, needed, offered, reference, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import { named } from './shared-fields.ts';

export const contract = {
  fields: {
    ...named,
    months: needed(whole(1, 120)),
    compensation: offered(
      group(
        {
          method: needed(choice(['amount', 'per-month', 'percent'])),
          value: needed(money),
          charge: offered(reference('recurring-charge')),
        } satisfies FormOf<Compensation>,
        { method: 'amount', value: '0.00' },
      ),
    ),
  },
  begin: (named) => ({ ...named, type: 'contract', months: 12 }),
} satisfies ChargeForm<'contract'>;
