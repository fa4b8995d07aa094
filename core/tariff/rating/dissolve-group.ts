import type { Dissolution } from '../../../schemas/generated/definitions.ts';
import { micro } from '../../kernel/money.ts';
import { lineOf, type MonthInProgress, type RatedCharge, type RaterParts } from './rater.ts';
import { holdingIn } from './tariff-in-force.ts';

/** Marks what an offering attached as ended with an earlier month. */
export const dissolvedName = (attachedBy: string): string => `dissolved|${attachedBy}`;

/** Whether the group has fewer members at the end of the month than it needs. */
function isTooSmall({ charge, tariff }: RatedCharge<Dissolution>, { month, tariffs }: MonthInProgress): boolean {
  if (!holdingIn(tariff, month)) return false;
  const staying = tariffs.filter((other) => other.member !== undefined && holdingIn(other, month)?.isLast === false);
  const members = new Set(staying.flatMap(({ member }) => (member === undefined ? [] : [member])));
  const counted = [...members].filter((member) => charge.count.some((role) => member.startsWith(`${role}/`)));
  return counted.length < charge.below;
}

/** Ends a group that has become too small, and takes or leaves the credit that it has. */
export const dissolveGroup = (rated: RatedCharge<Dissolution>): RaterParts => ({
  lines: {
    phase: 'forfeits',
    make: (month) => {
      if (rated.charge.balance === 'keep' || !isTooSmall(rated, month)) return [];
      const sum = month.sum(month.lines);
      return sum < 0 ? [lineOf(rated, { type: 'credit-forfeited', amount: micro(-sum) })] : [];
    },
  },
  close: (month, carried) => {
    if (isTooSmall(rated, month)) carried.add(dissolvedName(rated.tariff.attachedBy), 1);
  },
});
