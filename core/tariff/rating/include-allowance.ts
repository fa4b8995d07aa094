import type { Allowance } from '../../../schemas/generated/definitions.ts';
import { zero } from '../../kernel/money.ts';
import { divideRounded } from '../../kernel/rounding.ts';
import { shareOfMonth } from '../pro-ratas.ts';
import { sizeOf } from '../units.ts';
import { lineOf, type RatedCharge, type RaterParts } from './rater.ts';
import { holdingIn, isHeldMonth } from './tariff-in-force.ts';
import { linkFilter } from './usage-filter.ts';

/** What an allowance holds in a month, in bytes, seconds or events: a part of it where it begins or ends in the month. */
function sizeIn({ charge, tariff }: RatedCharge<Allowance>, month: string): number {
  const holding = holdingIn(tariff, month);
  if (!holding || !isHeldMonth(charge.months, holding)) return 0;
  const { numerator, denominator } = shareOfMonth(charge.proration, holding.part);
  const units = divideRounded(BigInt(charge.quantity) * BigInt(numerator), BigInt(denominator), charge.proration?.rounding ?? 'half-up');
  return Number(units) * sizeOf(charge.unit);
}

/** Lets a quantity be used without charge, of a pool that all share at most so much a member. */
export function includeAllowance(rated: RatedCharge<Allowance>): RaterParts {
  const { key, charge, tariff } = rated;
  const cap = charge.memberCap === undefined ? null : charge.memberCap * sizeOf(charge.unit);
  const sizes = new Map<string, number>();
  const sizeOfMonth = (month: string): number => {
    const known = sizes.get(month) ?? sizeIn(rated, month);
    sizes.set(month, known);
    return known;
  };
  return {
    include: {
      filter: linkFilter(charge.measure, charge.of),
      take: (use, wanted, counters) => {
        const whose = `${key}|of|${use.member ?? ''}`;
        const left = Math.max(0, sizeOfMonth(use.month) - counters.get(key));
        const own = cap === null ? left : Math.min(left, Math.max(0, cap - counters.get(whose)));
        const taken = Math.min(wanted, own);
        counters.add(key, taken);
        if (cap !== null) counters.add(whose, taken);
        return taken;
      },
    },
    lines: {
      phase: 'allowances',
      make: ({ month, counters }) => {
        const outOf = sizeOfMonth(month);
        if (outOf === 0) return [];
        return [lineOf({ charge, tariff }, { type: 'allowance', unit: charge.unit, quantity: counters.get(key), outOf, amount: zero })];
      },
    },
  };
}
