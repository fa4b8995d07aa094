import type { UsageCharge } from '../../../schemas/generated/definitions.ts';
import { divideRoundedNumber } from '../../kernel/rounding.ts';
import { sizeOf } from '../units.ts';

type Counted = Pick<UsageCharge, 'unit' | 'rounding' | 'increment'>;

/** A quantity of bytes, seconds or events in whole increments of a charge's unit; `none` leaves it as it is. */
export function roundQuantity({ unit, rounding = 'up', increment = 1 }: Counted, quantity: number): number {
  if (rounding === 'none') return quantity;
  const block = increment * sizeOf(unit);
  return divideRoundedNumber(quantity, block, rounding) * block;
}
