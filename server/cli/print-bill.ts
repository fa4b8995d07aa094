import { dateOf, instantText } from '../../core/kernel/calendar.ts';
import { formatMoney } from '../../core/kernel/money.ts';
import { type Bill, type BillLine, sizeOf } from '../../core/tariff/index.ts';
import type { Invocation } from './command.ts';
import { inLocale } from './words.ts';

/** `102400 KB`, `1.5 minute`: a quantity in its unit, to three decimals. */
const inUnit = (quantity: number, unit: NonNullable<BillLine['unit']>): string => `${Number((quantity / sizeOf(unit)).toFixed(3))} ${unit}`;

function counted({ quantity, unit, outOf, measured }: BillLine): string[] {
  if (unit === undefined) return [];
  return [
    ...(quantity === undefined ? [] : [`${inUnit(quantity, unit)}${outOf === undefined ? '' : ` of ${inUnit(outOf, unit)}`}`]),
    ...(measured === undefined || measured === quantity ? [] : [`measured ${inUnit(measured, unit)}`]),
  ];
}

function detailsOf(line: BillLine): string[] {
  const { part, rate, share, included = [], rounding, unit } = line;
  const source = line.tariff === null ? [] : [`← ${line.tariff}/${line.charge}${line.member === undefined ? '' : `, ${line.member}`}`];
  return [
    ...counted(line),
    ...included.map((taken) => `included ${unit ? inUnit(taken.quantity, unit) : taken.quantity} by ${taken.tariff}/${taken.charge}`),
    ...(rate === undefined || part === undefined
      ? []
      : [`${part.type}${'index' in part ? ` ${part.index + 1}` : ''} at ${formatMoney(rate)}`]),
    ...(share === undefined ? [] : [`${share.numerator}/${share.denominator} by ${share.formula}`]),
    ...(rounding === undefined
      ? []
      : [`rounded ${rounding.quantity.mode} over ${rounding.quantity.over}, amount ${rounding.amount.mode} over ${rounding.amount.over}`]),
    ...source,
  ];
}

/** A bill for a terminal: each line with where it comes from and how it was counted. */
export function printBill(bill: Bill, { print, locale }: Pick<Invocation, 'print' | 'locale'>): void {
  print(`${bill.month}${bill.isFinal ? '' : ` up to ${instantText(bill.until)}`}`);
  for (const line of bill.lines) {
    print(`${formatMoney(line.amount).padStart(12)}  ${line.name ? inLocale(line.name, locale) : line.type}`);
    print(`${' '.repeat(14)}${detailsOf(line).join(' · ')}`);
  }
  print(`${formatMoney(bill.total).padStart(12)}  total${bill.balance > 0 ? `, credit left ${formatMoney(bill.balance)}` : ''}`);
  for (const { tariff, charge, step } of bill.stepUps) print(`${' '.repeat(14)}${tariff}/${charge}: step ${step}`);
  for (const { tariff, charge, since, unserved } of bill.suspensions)
    print(`${' '.repeat(14)}${tariff}/${charge}: stopped on ${dateOf(since)}, ${unserved} not served`);
}

/** The same as data: amounts as decimal texts, instants as RFC 3339. */
export const billReport = (bill: Bill) => ({
  ...bill,
  until: instantText(bill.until),
  total: formatMoney(bill.total),
  balance: formatMoney(bill.balance),
  lines: bill.lines.map((line) => ({
    ...line,
    ...(line.rate === undefined ? {} : { rate: formatMoney(line.rate) }),
    amount: formatMoney(line.amount),
  })),
  suspensions: bill.suspensions.map((one) => ({ ...one, since: instantText(one.since) })),
});
