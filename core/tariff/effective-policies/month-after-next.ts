import { addMonths, localTime, startOfMonth } from '../../kernel/calendar.ts';
import type { EffectivePolicy } from '../effective-policy.ts';

/** On the first of the month after the next. */
export const monthAfterNext: EffectivePolicy = {
  policy: 'month-after-next',
  begins: (orderedAt) => startOfMonth(addMonths(localTime(orderedAt).month, 2)),
};
