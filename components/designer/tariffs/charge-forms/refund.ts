import type { Instalments } from '../../../../schemas/generated/definitions.ts';
import { type FormOf, group, idText, money, needed, offered, optional, reference, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import { named } from './shared-fields.ts';

export const refund = {
  fields: {
    ...named,
    charge: needed(reference('one-time-charge')),
    atOnce: offered(money),
    instalments: offered(
      group({ amount: needed(money), months: needed(whole(1, 120)) } satisfies FormOf<Instalments>, { amount: '0.00', months: 12 }),
    ),
    queue: optional(idText),
  },
  begin: (named) => ({ ...named, type: 'refund', charge: '' }),
} satisfies ChargeForm<'refund'>;
