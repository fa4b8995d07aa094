import type { HeldMonths, Proration, UsageFilter, UsageTime } from '../../../../schemas/generated/definitions.ts';
import { choice, type FormOf, fixed, group, needed, offered, optional, rows, textPair, whole } from '../../forms/control.ts';

export const named = { id: fixed, name: needed(textPair), type: fixed };
export const measures = ['volume', 'duration', 'event'] as const;
export const units = ['KB', 'MB', 'GB', 'second', 'minute', 'hour', 'event', 'message'] as const;
export const spans = ['record', 'day', 'month'] as const;
export const moneyRoundings = ['up', 'down', 'half-up', 'half-even'] as const;
export const greatestQuantity = 1_000_000_000;
export const payer = { type: 'payer' } as const;
export const timeOfDay = { type: 'time-of-day' } as const;

const timeForm = { from: needed(timeOfDay), to: needed(timeOfDay) } satisfies FormOf<UsageTime>;
const words = { type: 'words' } as const;

const usageFilterForm = {
  kinds: offered(words),
  zones: offered(words),
  accessPoints: optional(words),
  times: optional(rows(timeForm, { from: '22:00', to: '08:00' })),
} satisfies FormOf<UsageFilter>;

/** Which use is meant. */
export const usageFilter = group(usageFilterForm);

const heldMonthsForm = { from: offered(whole(1, 1200)), to: offered(whole(1, 1200)) } satisfies FormOf<HeldMonths>;
export const heldMonths = group(heldMonthsForm);

const prorationForm = {
  formula: needed(choice(['days', 'year-days', 'halves', 'first-month-free', 'none'])),
  boundaryDay: offered(whole(1, 31)),
  rounding: offered(choice(moneyRoundings)),
} satisfies FormOf<Proration>;
export const proration = group(prorationForm, { formula: 'days' });

export const precedence = whole(0, 1000);
