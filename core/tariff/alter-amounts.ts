import type { Discount } from '../../schemas/generated/definitions.ts';
import { allocate, greatestMicro, type Micro, micro, percentOf, zero } from '../kernel/money.ts';

/** 100 % as an amount is read. */
const wholePercent = 100_000_000;

const smaller = (left: Micro, right: Micro): Micro => (left < right ? left : right);

/** What the discount takes off one sum. Taking off is limited to the sum; a replacement may also raise it. */
function reductionOf(discount: Discount, value: Micro, sum: Micro): Micro {
  switch (discount.method) {
    case 'amount':
      return smaller(value, sum);
    case 'percent':
      // So many times the sum that the product is no amount any more: it takes all.
      if (sum * (value / wholePercent) > greatestMicro) return sum;
      return smaller(percentOf(sum, value, discount.rounding ?? 'half-up'), sum);
    case 'replace':
      return micro(sum - value);
  }
}

/** Moves what a share has beyond its line to the next lines with room, so that no line falls below zero. */
function limitToLines(shares: readonly Micro[], amounts: readonly Micro[]): Micro[] {
  let excess = 0;
  const limited = shares.map((share, index) => {
    const room = amounts[index] ?? zero;
    excess += Math.max(0, share - room);
    return smaller(share, room);
  });
  return excess === 0
    ? limited
    : limited.map((share, index) => {
        const taken = Math.min(excess, (amounts[index] ?? zero) - share);
        excess -= taken;
        return micro(share + taken);
      });
}

/**
 * What a discount takes off each line (`model 28`), in the order of the lines: exact, and never more than the line. With
 * `applies: total` it is taken off once and shared out by largest remainder in whole fen, ties in order. A discount larger
 * than the lines is limited to them. A replacement gives the new price: where it is higher, the reduction is negative.
 * Lines whose sum is beyond the greatest amount are left alone: whoever adds them up answers overflow.
 */
export function alterAmounts(discount: Discount, value: Micro, amounts: readonly Micro[]): Micro[] {
  if (discount.applies !== 'total') return amounts.map((amount) => reductionOf(discount, value, amount));
  const sum = amounts.reduce((before, amount) => before + BigInt(amount), 0n);
  if (sum > BigInt(greatestMicro)) return amounts.map(() => zero);
  const reduction = reductionOf(discount, value, micro(Number(sum)));
  if (reduction >= 0) return limitToLines(allocate(reduction, amounts), amounts);
  return allocate(micro(-reduction), amounts).map((share) => micro(share === 0 ? 0 : -share));
}
