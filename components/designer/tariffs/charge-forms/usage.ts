import type { UsageBand, UsageStep, UsageTier, UsageTiers } from '../../../../schemas/generated/definitions.ts';
import { choice, type FormOf, group, money, needed, offered, optional, rows, whole } from '../../forms/control.ts';
import type { ChargeForm } from './charge-form.ts';
import {
  greatestQuantity,
  heldMonths,
  measures,
  moneyRoundings,
  named,
  payer,
  precedence,
  spans,
  timeOfDay,
  units,
  usageFilter,
} from './shared-fields.ts';

const stepForm = {
  upTo: needed(whole(1, 1_000_000)),
  rate: needed(money),
  pricing: offered(choice(['each', 'total'])),
} satisfies FormOf<UsageStep>;
const bandForm = { from: needed(timeOfDay), to: needed(timeOfDay), rate: needed(money) } satisfies FormOf<UsageBand>;
const tierForm = { upTo: needed(whole(1, greatestQuantity)), rate: needed(money) } satisfies FormOf<UsageTier>;

export const usage = {
  fields: {
    ...named,
    measure: needed(choice(measures)),
    rate: needed(money),
    unit: needed(choice(units)),
    of: offered(usageFilter),
    steps: optional(rows(stepForm, { upTo: 1, rate: '0.00' })),
    bands: optional(rows(bandForm, { from: '22:00', to: '08:00', rate: '0.00' })),
    tiers: optional(
      group(
        {
          pricing: needed(choice(['each', 'ladder'])),
          steps: needed(rows(tierForm, { upTo: 1, rate: '0.00' })),
        } satisfies FormOf<UsageTiers>,
        {
          pricing: 'ladder',
          steps: [{ upTo: 100, rate: '0.00' }],
        },
      ),
    ),
    increment: optional(whole(1, 1_000_000)),
    rounding: optional(choice([...moneyRoundings, 'none'])),
    roundedOver: optional(choice(spans)),
    amountRounding: optional(choice(moneyRoundings)),
    amountRoundedOver: optional(choice(spans)),
    precedence: optional(precedence),
    months: optional(heldMonths),
    payer: optional(payer),
  },
  begin: (named) => ({ ...named, type: 'usage', measure: 'volume', unit: 'KB', rate: '0.00' }),
} satisfies ChargeForm<'usage'>;
