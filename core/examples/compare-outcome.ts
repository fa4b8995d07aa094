import type { ExampleExpectation, ExampleRecurring } from '../../schemas/generated/definitions.ts';
import { parseMoney } from '../kernel/money.ts';
import type { ExampleOutcome } from './run-example.ts';

/** One thing that comes out otherwise; null where there is none of it. */
export type ExampleDifference = {
  readonly of: 'verdict' | 'because' | 'one-time' | 'recurring' | 'charge';
  /** Which period or charge; '' for what there is once. */
  readonly what: string;
  readonly expected: string | null;
  readonly now: string | null;
};

/** `120` and `120.00` are one amount. */
function isSameAmount(left: string | null | undefined, right: string | null | undefined): boolean {
  if (left === right) return true;
  const [first, second] = [parseMoney(left ?? ''), parseMoney(right ?? '')];
  return first.ok && second.ok && first.value === second.value;
}

type Amounts = ReadonlyMap<string, string | null>;

/** There, but its amount hangs on what is not known yet. */
export const unknownAmount = '?';
const saidOf = (amounts: Amounts, what: string): string | null => (amounts.has(what) ? (amounts.get(what) ?? unknownAmount) : null);

function compareAmounts(of: ExampleDifference['of'], expected: Amounts, now: Amounts): ExampleDifference[] {
  return [...new Set([...expected.keys(), ...now.keys()])].flatMap((what) => {
    const isThere = expected.has(what) && now.has(what);
    if (isThere && isSameAmount(expected.get(what), now.get(what))) return [];
    return [{ of, what, expected: saidOf(expected, what), now: saidOf(now, what) }];
  });
}

const byPeriod = (entries: readonly ExampleRecurring[]): Amounts =>
  new Map(entries.map(({ unit, length, amount }) => [`${length} ${unit}`, amount]));
const byCharge = (entries: ExampleOutcome['charges']): Amounts => new Map(entries.map(({ charge, amount }) => [charge, amount]));

/** Where an outcome is not what was expected; what an expectation leaves out is compared with nothing. */
export function compareOutcome(expect: ExampleExpectation, now: ExampleOutcome): readonly ExampleDifference[] {
  const { verdict, because, oneTime, recurring, charges } = expect;
  const reasons = because?.toSorted().join(', ');
  return [
    ...(verdict === now.verdict ? [] : [{ of: 'verdict' as const, what: '', expected: verdict, now: now.verdict }]),
    ...(reasons === undefined || reasons === now.because.join(', ')
      ? []
      : [{ of: 'because' as const, what: '', expected: reasons, now: now.because.join(', ') }]),
    ...(oneTime === undefined || isSameAmount(oneTime, now.oneTime)
      ? []
      : [{ of: 'one-time' as const, what: '', expected: oneTime, now: now.oneTime }]),
    ...(recurring ? compareAmounts('recurring', byPeriod(recurring), byPeriod(now.recurring)) : []),
    ...(charges ? compareAmounts('charge', byCharge(charges), byCharge(now.charges)) : []),
  ];
}
