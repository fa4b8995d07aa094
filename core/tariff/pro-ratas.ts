import type { Proration } from '../../schemas/generated/definitions.ts';
import type { Fraction } from '../kernel/money.ts';
import type { HeldPart, ProRata } from './pro-rata.ts';
import { days } from './pro-ratas/days.ts';
import { firstMonthFree } from './pro-ratas/first-month-free.ts';
import { halves } from './pro-ratas/halves.ts';
import { none } from './pro-ratas/none.ts';
import { yearDays } from './pro-ratas/year-days.ts';

/** Every formula, each in a file of its own. */
export const proRatas: readonly ProRata[] = [days, yearDays, halves, firstMonthFree, none];

const whole: Fraction = { numerator: 1, denominator: 1 };

/** The share of a month's fee that a tariff takes by its formula: one whole where the month is held whole, or none is named. */
export function shareOfMonth(proration: Proration | undefined, part: HeldPart): Fraction {
  if (!proration || !(part.begins || part.ends)) return whole;
  return proRatas.find(({ formula }) => formula === proration.formula)?.share(part, proration.boundaryDay ?? part.daysInMonth) ?? whole;
}
