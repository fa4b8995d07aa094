import { choice, money, needed, offered, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import { greatestQuantity, measures, named, units, usageFilter } from './shared-fields.ts';

export const cap = {
  fields: {
    ...named,
    measure: needed(choice(measures)),
    amount: offered(money),
    quantity: offered(whole(1, greatestQuantity)),
    unit: offered(choice(units)),
    atCap: needed(choice(['free', 'suspend'])),
    of: offered(usageFilter),
  },
  begin: (named) => ({ ...named, type: 'cap', measure: 'volume', amount: '500.00', atCap: 'free' }),
} satisfies ChargeForm<'cap'>;
