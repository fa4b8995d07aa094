import type { RoundingMode } from './rounding-mode.ts';
import { down } from './roundings/down.ts';
import { halfEven } from './roundings/half-even.ts';
import { halfUp } from './roundings/half-up.ts';
import { up } from './roundings/up.ts';

/** Every way to round: a new one is a new file and one line here. A record, because one of them is in every price. */
const roundings = { [up.mode]: up, [down.mode]: down, [halfUp.mode]: halfUp, [halfEven.mode]: halfEven };

export type Rounding = keyof typeof roundings;

const byMode: Readonly<Record<Rounding, RoundingMode>> = roundings;

const sideOfHalf = (twice: number | bigint, divisor: number | bigint): -1 | 0 | 1 => (twice < divisor ? -1 : twice > divisor ? 1 : 0);

/** `dividend / divisor` as a whole number, rounded by magnitude: -1.5 goes to -2 where 1.5 goes to 2. `divisor` is positive. */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const isNegative = dividend < 0n;
  const absolute = isNegative ? -dividend : dividend;
  const quotient = absolute / divisor;
  const rest = absolute % divisor;
  const goesUp = rest > 0n && byMode[rounding].goesUp(sideOfHalf(rest * 2n, divisor), quotient % 2n === 1n);
  const rounded = goesUp ? quotient + 1n : quotient;
  return isNegative ? -rounded : rounded;
}

/** The same of safe integers whose doubled divisor is safe too: nearly every amount. */
export function divideRoundedNumber(dividend: number, divisor: number, rounding: Rounding): number {
  const absolute = Math.abs(dividend);
  // Of safe integers the quotient is never rounded up to the next whole one; `%` would take several times as long.
  const quotient = Math.floor(absolute / divisor);
  const rest = absolute - quotient * divisor;
  const goesUp = rest > 0 && byMode[rounding].goesUp(sideOfHalf(rest * 2, divisor), quotient % 2 === 1);
  const rounded = goesUp ? quotient + 1 : quotient;
  return dividend < 0 && rounded !== 0 ? -rounded : rounded;
}
