import { choice, needed, references, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import { named } from './shared-fields.ts';

export const dissolution = {
  fields: {
    ...named,
    count: needed(references('role')),
    below: needed(whole(1, 10000)),
    balance: needed(choice(['keep', 'forfeit'])),
  },
  begin: (named) => ({ ...named, type: 'dissolution', count: [], below: 2, balance: 'keep' }),
} satisfies ChargeForm<'dissolution'>;
