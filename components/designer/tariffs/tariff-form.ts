import type { CutOff, Effective, Tariff, TariffAttachment } from '../../../schemas/generated/definitions.ts';
import {
  choice,
  type FormOf,
  fixed,
  group,
  longTextPair,
  needed,
  offered,
  optional,
  references,
  rows,
  textPair,
  whole,
} from '../forms/control.ts';
import { provenance } from '../forms/provenance-form.ts';
import { validFor } from '../forms/valid-for-form.ts';
import { payer, timeOfDay } from './charge-forms/shared-fields.ts';

const policy = choice(['now', 'in-24-hours', 'next-day', 'next-month', 'month-after-next']);

const cutOffForm = {
  day: offered(whole(1, 31)),
  time: offered(timeOfDay),
  channels: offered(references('channel')),
} satisfies FormOf<CutOff>;

const effectiveForm = {
  policy: needed(policy),
  changed: offered(policy),
  cutOffs: offered(rows(cutOffForm, { time: '20:00' })),
} satisfies FormOf<Effective>;

/** What a tariff says of itself; its charges have forms of their own. */
export const tariffForm = {
  $schema: fixed,
  kind: fixed,
  id: fixed,
  currency: fixed,
  name: needed(textPair),
  charges: needed({ type: 'charges' }),
  effective: offered(group(effectiveForm, { policy: 'next-month' })),
  description: optional(longTextPair),
  validFor: optional(validFor),
  provenance: needed(provenance),
} satisfies FormOf<Tariff>;

/** Where a tariff is in force, and while what holds. */
export const attachmentForm = {
  tariff: fixed,
  on: offered({ type: 'part' }),
  when: offered({ type: 'condition' }),
  payer: offered(payer),
  alters: offered({ type: 'altered' }),
} satisfies FormOf<TariffAttachment>;
