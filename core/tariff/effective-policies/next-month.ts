import { addMonths, localTime, startOfMonth } from '../../kernel/calendar.ts';
import type { EffectivePolicy } from '../effective-policy.ts';

/** On the first of the month after the order. */
export const nextMonth: EffectivePolicy = {
  policy: 'next-month',
  begins: (orderedAt) => startOfMonth(addMonths(localTime(orderedAt).month, 1)),
};
