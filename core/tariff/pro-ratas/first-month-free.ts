import type { ProRata } from '../pro-rata.ts';

/** Nothing in the month in which it begins, the whole in the one in which it ends. */
export const firstMonthFree: ProRata = {
  formula: 'first-month-free',
  share: ({ begins }) => ({ numerator: begins ? 0 : 1, denominator: 1 }),
};
