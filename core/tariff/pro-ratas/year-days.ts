import type { ProRata } from '../pro-rata.ts';

/** By the days held, each a 365th of twelve months' fee: the yearly fee × 12 / 365 × days. */
export const yearDays: ProRata = {
  formula: 'year-days',
  share: ({ firstDay, lastDay }) => ({ numerator: (lastDay - firstDay + 1) * 12, denominator: 365 }),
};
