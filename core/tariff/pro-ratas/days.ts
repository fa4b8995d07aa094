import type { ProRata } from '../pro-rata.ts';

/** By the days held, of those of the month. */
export const days: ProRata = {
  formula: 'days',
  share: ({ firstDay, lastDay, daysInMonth }) => ({ numerator: lastDay - firstDay + 1, denominator: daysInMonth }),
};
