import { startOfNextDay } from '../../kernel/calendar.ts';
import type { EffectivePolicy } from '../effective-policy.ts';

/** When the day after the order begins. */
export const nextDay: EffectivePolicy = { policy: 'next-day', begins: startOfNextDay };
