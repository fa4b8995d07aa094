import { addMonths, instantText, startOfMonth } from '../../kernel/calendar.ts';
import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import { failure, type Result, success } from '../../kernel/result.ts';
import { chargeTypes } from '../charge-types.ts';
import type { Bill } from './bill.ts';
import { type Counters, countersOf } from './counters.ts';
import { dissolvedName } from './dissolve-group.ts';
import { foldUse } from './fold-usage.ts';
import { byPrecedence, type Plan, plansOf, ratersOf } from './link-raters.ts';
import type { RatingState } from './rating-state.ts';
import { balanceName, costOf, type OpenMonth, openMonth, settleMonth } from './settle-month.ts';
import type { TariffInForce } from './tariff-in-force.ts';
import type { UsageRecord } from './usage-record.ts';

/** A month of the local calendar, or its beginning up to an instant; what was rated before is in the state. */
export type RatingPeriod = { readonly month: string; readonly until?: number };

export type Rated = { readonly bill: Bill; readonly closingState: RatingState };

type Span = { readonly from: number; readonly until: number; readonly end: number };

function spanOf({ month, until }: RatingPeriod, state: RatingState | null): Result<Span, Issue[]> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return failure([errorIssue('period-malformed', '/month', { params: { month } })]);
  const [start, end] = [startOfMonth(month), startOfMonth(addMonths(month, 1))];
  if (state && state.month !== month)
    return failure([errorIssue('state-of-other-month', '/month', { params: { month, state: state.month } })]);
  const from = state?.ratedUntil ?? start;
  const upTo = until ?? end;
  if (upTo < from || upTo > end)
    return failure([errorIssue('period-out-of-month', '/until', { params: { from: instantText(from), to: instantText(end) } })]);
  return success({ from, until: upTo, end });
}

/** Records are rated in the order in which they began, each in the month in which it began, and none beyond it. */
function timeIssues(usage: readonly UsageRecord[], { from, until, end }: Span): Issue[] {
  let latest = Number.NEGATIVE_INFINITY;
  return usage.flatMap(({ index, at, measure, quantity }): Issue[] => {
    const isLate = at < latest;
    latest = Math.max(latest, at);
    if (at < from || at >= until)
      return [errorIssue('usage-outside-period', pointer(index, 'at'), { params: { from: instantText(from), to: instantText(until) } })];
    if (isLate) return [errorIssue('usage-out-of-order', pointer(index, 'at'), { params: { before: instantText(latest) } })];
    return measure === 'duration' && at + quantity * 1000 > end
      ? [errorIssue('usage-crosses-month', pointer(index, 'seconds'), { params: { end: instantText(end) } })]
      : [];
  });
}

function memberIssues(usage: readonly UsageRecord[], tariffs: readonly TariffInForce[]): Issue[] {
  const members = new Set(tariffs.flatMap(({ member }) => (member === undefined ? [] : [member])));
  return usage.flatMap(({ index, member }) =>
    member === undefined || members.has(member)
      ? []
      : [errorIssue('usage-member-unknown', pointer(index, 'member'), { params: { member } })],
  );
}

const doubledKeys = (tariffs: readonly TariffInForce[]): Issue[] =>
  tariffs.flatMap(({ key }, index) =>
    tariffs.findIndex((other) => other.key === key) < index
      ? [errorIssue('tariff-doubled', pointer(index, 'key'), { params: { key } })]
      : [],
  );

type RatedPlan = { readonly plan: Plan; readonly month: OpenMonth; readonly bill: ReturnType<typeof settleMonth> };

/** Rates the usage on one plan, or says what cannot be rated. */
function ratePlan(
  plan: Plan,
  usage: readonly UsageRecord[],
  month: { month: string; counters: Counters; carried: Counters },
): Result<RatedPlan, Issue[]> {
  const raters = ratersOf(chargeTypes, plan.tariffs);
  const open = openMonth(month, plan.tariffs, raters);
  const asked = byPrecedence(raters);
  const issues = usage.flatMap((use) => foldUse(asked, use, open) ?? []);
  if (issues.length > 0) return failure(issues);
  const bill = settleMonth(open);
  if (open.counters.hasOverflowed()) return failure([errorIssue('usage-overflow', '')]);
  return open.hasOverflowed() ? failure([errorIssue('bill-overflow', '')]) : success({ plan, month: open, bill });
}

const cheapest = (plans: readonly RatedPlan[]): RatedPlan | undefined =>
  plans.reduce<RatedPlan | undefined>(
    (best, plan) => (best && costOf(best.bill.lines) <= costOf(plan.bill.lines) ? best : plan),
    undefined,
  );

/** What the next month begins with. */
function closeMonth({ month, bill }: RatedPlan, until: number): RatingState {
  const carried = countersOf(month.carried.toRecord());
  for (const rater of month.raters) rater.close?.(month, carried);
  carried.add(balanceName, bill.balance - carried.get(balanceName));
  return { version: 1, month: addMonths(month.month, 1), ratedUntil: until, counters: [], carried: carried.toRecord() };
}

/**
 * Rates a month of use (`model 29`): bill and state, whole numbers throughout, the same for the same input. Rated in parts
 * through the state it gives the same bill as in one go. It designs, tests and explains tariffs (R119); charging is BOSS's.
 * Issues point into the usage (`/<record>`), the period or the state; nothing is rated while there is one.
 */
export function rate(
  tariffs: readonly TariffInForce[],
  opening: RatingState | null,
  usage: readonly UsageRecord[],
  period: RatingPeriod,
): Result<Rated, Issue[]> {
  const span = spanOf(period, opening);
  if (!span.ok) return span;
  const early = [...doubledKeys(tariffs), ...timeIssues(usage, span.value), ...memberIssues(usage, tariffs)];
  if (early.length > 0) return failure(early);
  const carried = opening?.carried ?? {};
  const living = tariffs.filter(({ attachedBy }) => (carried[dissolvedName(attachedBy)] ?? 0) === 0);
  const plans = plansOf(chargeTypes, living);
  if (!plans.ok) return plans;
  const counted = opening?.counters ?? [];
  if (counted.length > 0 && counted.length !== plans.value.length)
    return failure([errorIssue('state-of-other-tariffs', '/counters', { params: { plans: plans.value.length, state: counted.length } })]);
  const rated: RatedPlan[] = [];
  for (const [index, plan] of plans.value.entries()) {
    const one = ratePlan(plan, usage, { month: period.month, counters: countersOf(counted[index]), carried: countersOf(carried) });
    if (!one.ok) return one;
    rated.push(one.value);
  }
  const best = cheapest(rated);
  if (!best) return failure([errorIssue('plans-too-many', '')]);
  const { until, end } = span.value;
  const isFinal = until === end;
  return success({
    bill: { month: period.month, until, isFinal, ...best.bill, stepUps: best.plan.steps },
    closingState: isFinal
      ? closeMonth(best, until)
      : {
          version: 1,
          month: period.month,
          ratedUntil: until,
          counters: rated.map(({ month }) => month.counters.toRecord()),
          carried,
        },
  });
}
