import type { RoundingMode } from './rounding-mode.ts';
import { down } from './roundings/down.ts';
import { halfEven } from './roundings/half-even.ts';
import { halfUp } from './roundings/half-up.ts';
import { up } from './roundings/up.ts';

/** Every way to round: a new one is a new file and one line here. */
const roundings = [up, down, halfUp, halfEven] as const satisfies readonly RoundingMode[];

export type Rounding = (typeof roundings)[number]['mode'];

const byMode: ReadonlyMap<string, RoundingMode> = new Map(roundings.map((rounding) => [rounding.mode, rounding]));
const upward: RoundingMode = up;

const sideOfHalf = (twice: number | bigint, divisor: number | bigint): -1 | 0 | 1 => (twice < divisor ? -1 : twice > divisor ? 1 : 0);

/** `dividend / divisor` as a whole number, rounded by magnitude: -1.5 goes to -2 where 1.5 goes to 2. `divisor` is positive. */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const isNegative = dividend < 0n;
  const absolute = isNegative ? -dividend : dividend;
  const quotient = absolute / divisor;
  const rest = absolute % divisor;
  const goesUp = rest > 0n && (byMode.get(rounding) ?? upward).goesUp(sideOfHalf(rest * 2n, divisor), quotient % 2n === 1n);
  const rounded = goesUp ? quotient + 1n : quotient;
  return isNegative ? -rounded : rounded;
}

/** The same of safe integers whose doubled divisor is safe too: nearly every amount. */
export function divideRoundedNumber(dividend: number, divisor: number, rounding: Rounding): number {
  const absolute = Math.abs(dividend);
  const rest = absolute % divisor;
  const quotient = (absolute - rest) / divisor;
  const goesUp = rest > 0 && (byMode.get(rounding) ?? upward).goesUp(sideOfHalf(rest * 2, divisor), quotient % 2 === 1);
  const rounded = goesUp ? quotient + 1 : quotient;
  return dividend < 0 && rounded !== 0 ? -rounded : rounded;
}
