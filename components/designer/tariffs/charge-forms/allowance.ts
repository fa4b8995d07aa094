import { choice, flag, needed, offered, optional, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import { greatestQuantity, heldMonths, measures, named, precedence, proration, units, usageFilter } from './shared-fields.ts';

export const allowance = {
  fields: {
    ...named,
    measure: needed(choice(measures)),
    quantity: needed(whole(1, greatestQuantity)),
    unit: needed(choice(units)),
    of: offered(usageFilter),
    shared: offered(flag),
    memberCap: offered(whole(1, greatestQuantity)),
    precedence: optional(precedence),
    months: optional(heldMonths),
    proration: optional(proration),
  },
  begin: (named) => ({ ...named, type: 'allowance', measure: 'volume', unit: 'MB', quantity: 100 }),
} satisfies ChargeForm<'allowance'>;
