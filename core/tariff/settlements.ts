import type { Charge } from '../../schemas/generated/definitions.ts';

/** `order`: priced at the order · `declared`: shown in words, charged by month and use · `alters`: takes off other charges. */
export type Settlement = 'order' | 'declared' | 'alters';

/** Apart from the list of types, so that a counter, which asks only this of most of them, does not load how they are rated. */
const settlements = {
  'one-time': 'order',
  refund: 'declared',
  recurring: 'order',
  'minimum-spend': 'declared',
  allowance: 'declared',
  usage: 'declared',
  cap: 'declared',
  'step-up': 'declared',
  contract: 'declared',
  dissolution: 'declared',
  discount: 'alters',
} as const satisfies Record<Charge['type'], Settlement>;

/** Whether a charge is priced at the order, declared in words, or alters others. */
export const settlementOf = ({ type }: Pick<Charge, 'type'>): Settlement => settlements[type];
