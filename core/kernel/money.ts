import { invariant } from './invariant.ts';
import { failure, type Result, success } from './result.ts';
import { divideRounded, divideRoundedNumber, type Rounding } from './rounding.ts';

export type { Rounding } from './rounding.ts';

/** An amount in 10⁻⁶ yuan (`model 27`): an integer below 2^53, about nine billion yuan. */
export type Micro = number & { readonly __unit: 'micro-yuan' };

export type MoneyProblem = 'money-malformed' | 'money-overflow';

// What a module exports is read anew at every use, what it keeps is written into the code: no price is made without these.
const oneFen = 10_000;
const greatest = 1e15;

export const microPerYuan = 1_000_000;
export const microPerFen = oneFen;
/** Amounts beyond this are refused, so that sums of thousands of lines stay exact. */
export const greatestMicro = greatest;

const isMicro = (value: number): value is Micro => Number.isSafeInteger(value);
const decimalText = /^(-?)(\d{1,10})(?:\.(\d{1,6}))?$/;

/**
 * Whether a sum, difference or product of amounts and whole numbers is an amount again: a question of size alone. The
 * compiler asks for it, so that no overflow is forgotten; a guard and not a result, because prices are made of little else.
 */
export const isInRange = (value: number): value is Micro => Math.abs(value) <= greatest;

/** Micro-yuan from a number of which nothing is known. Overflow is an Issue for whoever holds the input. */
export const microFrom = (value: number): Result<Micro, MoneyProblem> =>
  isInRange(value) && Number.isInteger(value) ? success(value) : failure('money-overflow');

/** Reads `"1234.56"`. */
export function parseMoney(text: string): Result<Micro, MoneyProblem> {
  const match = decimalText.exec(text);
  if (!match) return failure('money-malformed');
  const [, sign, whole = '0', fraction = ''] = match;
  const value = Number(whole) * microPerYuan + Number(fraction.padEnd(6, '0'));
  return microFrom(sign === '-' && value !== 0 ? -value : value);
}

/** An amount from a number that a person typed. One with more than six decimals is malformed: it is never rounded. */
export function moneyFromNumber(value: number): Result<Micro, MoneyProblem> {
  const rounded = Math.round(value * microPerYuan);
  const amount = microFrom(rounded === 0 ? 0 : rounded);
  if (amount.ok && amount.value / microPerYuan !== value) return failure('money-malformed');
  return amount;
}

/** Writes an amount with at least two decimals and no more than it needs: `"1234.56"`, `"0.012"`. */
export function formatMoney(amount: Micro): string {
  const absolute = Math.abs(amount);
  const whole = Math.trunc(absolute / microPerYuan);
  const fraction = String(absolute % microPerYuan)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${amount < 0 ? '-' : ''}${whole}.${fraction}`;
}

/** For integers that are safe by construction; anything from outside goes through `microFrom`. */
export function micro(value: number): Micro {
  // Without the number: writing it down, every time, took ten times as long as making the amount.
  invariant(isMicro(value), 'an amount is a whole number below 2^53');
  return value;
}

export const zero: Micro = micro(0);

/** Rounds to whole fen, away from or towards zero as named. */
export function roundToFen(amount: Micro, rounding: Rounding): Micro {
  return micro(Number(divideRounded(BigInt(amount), BigInt(microPerFen), rounding)) * microPerFen);
}

/** Whole hundredths of a per cent, which is nearly every discount, are divided as numbers; what is finer takes BigInt. */
const microPerBasisPoint = 10_000;
const basisPointsPerFen = 10_000 * oneFen;

/**
 * `amount × numerator / denominator` in micro-yuan, rounded once to whole `step`s: of a rate by a quantity, of a fee by a
 * share of the month. Exact whatever the factors are; overflow is told.
 */
export function scaleMoney(
  amount: Micro,
  by: Fraction,
  to: { readonly step: number; readonly rounding: Rounding },
): Result<Micro, MoneyProblem> {
  const divisor = by.denominator * to.step;
  const product = amount * by.numerator;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(divisor * 2)) {
    return microFrom(divideRoundedNumber(product, divisor, to.rounding) * to.step);
  }
  const exact = divideRounded(BigInt(amount) * BigInt(by.numerator), BigInt(by.denominator) * BigInt(to.step), to.rounding);
  return microFrom(Number(exact * BigInt(to.step)));
}

/** Whole numbers; the denominator is positive. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** `percent` is a decimal number of per cent in micro (12.5 % = 12 500 000); the result is whole fen. */
export function percentOf(amount: Micro, percent: Micro, rounding: Rounding): Micro {
  const basisPoints = percent / microPerBasisPoint;
  const product = amount * basisPoints;
  if (Math.floor(basisPoints) === basisPoints && Math.abs(product) <= Number.MAX_SAFE_INTEGER) {
    const share = divideRoundedNumber(product, basisPointsPerFen, rounding) * oneFen;
    if (isInRange(share)) return share;
  }
  return finePercentOf(amount, percent, rounding);
}

function finePercentOf(amount: Micro, percent: Micro, rounding: Rounding): Micro {
  const divisor = 100n * BigInt(microPerYuan) * BigInt(microPerFen);
  return micro(Number(divideRounded(BigInt(amount) * BigInt(percent), divisor, rounding)) * microPerFen);
}

/**
 * Shares a total out over weights in whole fen by largest remainder, ties in order (`model 28`). The shares sum to
 * the total exactly; a rest below one fen goes to the first share with a weight. All weights zero: the first takes all.
 */
export function allocate(total: Micro, weights: readonly Micro[]): Micro[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((before, weight) => before + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : zero));
  const fen = BigInt(Math.trunc(total / microPerFen));
  const rest = total - Number(fen) * microPerFen;
  const shares = weights.map((weight) => (fen * BigInt(weight)) / sum);
  const remainders = weights.map((weight, index) => ({ index, remainder: (fen * BigInt(weight)) % sum }));
  let left = fen - shares.reduce((before, share) => before + share, 0n);
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of remainders) {
    if (left === 0n) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    left -= 1n;
  }
  const firstWeighted = weights.findIndex((weight) => weight > 0);
  return shares.map((share, index) => micro(Number(share) * microPerFen + (index === firstWeighted ? rest : 0)));
}
