import type { ActionOrVariant, CutOff, Effective } from '../../schemas/generated/definitions.ts';
import { addMonths, localTime, minuteOfDay, startOfMonth, startOfNextDay } from '../kernel/calendar.ts';
import { in24Hours } from './effective-policies/in-24-hours.ts';
import { monthAfterNext } from './effective-policies/month-after-next.ts';
import { nextDay } from './effective-policies/next-day.ts';
import { nextMonth } from './effective-policies/next-month.ts';
import { now } from './effective-policies/now.ts';
import type { EffectivePolicy } from './effective-policy.ts';

/** Every policy, each in a file of its own. */
export const effectivePolicies: readonly EffectivePolicy[] = [now, in24Hours, nextDay, nextMonth, monthAfterNext];

/** An order after a cut-off counts as made when the next day or the next month begins. */
function countsAsMadeAt(at: number, { time, day }: CutOff): number {
  const local = localTime(at);
  const isLate = time !== undefined && local.minute >= minuteOfDay(time);
  if (day === undefined) return isLate ? startOfNextDay(at) : at;
  return local.day > day || (local.day === day && isLate) ? startOfMonth(addMonths(local.month, 1)) : at;
}

/**
 * When the charges of a tariff begin that is ordered at an instant in a channel (`model 18`: effectiveAt), both in epoch
 * milliseconds. The cut-offs that name the channel apply in their order, each to what the one before made of it.
 */
export function effectiveAt(effective: Effective | undefined, orderedAt: number, channel: string, action: ActionOrVariant = 'add'): number {
  if (!effective) return orderedAt;
  const cutOffs = (effective.cutOffs ?? []).filter(({ channels }) => channels?.includes(channel) ?? true);
  const made = cutOffs.reduce(countsAsMadeAt, orderedAt);
  const { policy, changed = policy } = effective;
  const named = action === 'modify' ? changed : policy;
  return effectivePolicies.find((each) => each.policy === named)?.begins(made) ?? made;
}
