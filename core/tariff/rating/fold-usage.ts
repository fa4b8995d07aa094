import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import type { MonthInProgress, Rater } from './rater.ts';
import { isRatedBy } from './tariff-in-force.ts';
import { type LinkedFilter, misfitOf } from './usage-filter.ts';
import type { UsageRecord } from './usage-record.ts';

type Part = { readonly filter: LinkedFilter };
const isAskedBy = (rater: Rater, part: Part | undefined, use: UsageRecord): boolean =>
  part !== undefined && isRatedBy(rater.tariff, use.member, use.at) && part.filter.accepts(use);

const misfitCodes = {
  kind: 'usage-kind-unknown',
  zone: 'usage-zone-unknown',
  accessPoint: 'usage-access-point-unknown',
} as const;

/** Why no charge takes a use: the first of its values that none of them names. */
function notPriced(raters: readonly Rater[], use: UsageRecord): Issue {
  const filters = raters.flatMap(({ price, include }) => [...(price ? [price.filter] : []), ...(include ? [include.filter] : [])]);
  const misfit = misfitOf(filters, use);
  if (misfit === null) return errorIssue('usage-not-priced', pointer(use.index), { params: { kind: use.kind } });
  const path = use[misfit] === undefined ? pointer(use.index) : pointer(use.index, misfit);
  return errorIssue(misfitCodes[misfit], path, {
    params: { kind: use.kind, value: use[misfit] ?? '' },
  });
}

type Remainder = { readonly left: number; readonly beyond: boolean };

/** What of a use may be charged; caps see it one after the other. */
function admit(raters: readonly Rater[], use: UsageRecord, { counters }: MonthInProgress): Remainder {
  let left = use.quantity;
  for (const rater of raters) {
    if (!isAskedBy(rater, rater.limit, use) || !rater.limit) continue;
    left = rater.limit.admit(use, left, counters).charged;
  }
  return { left, beyond: left < use.quantity };
}

/**
 * Counts one use: caps admit it, allowances take of it, the first charge that names it takes the rest. Answers why it
 * cannot be rated, or null. `raters` are in the order in which they are asked.
 */
export function foldUse(raters: readonly Rater[], use: UsageRecord, month: MonthInProgress): Issue | null {
  const { counters } = month;
  const price = raters.find((rater) => isAskedBy(rater, rater.price, use));
  const includes = raters.filter((rater) => isAskedBy(rater, rater.include, use));
  if (!price && includes.length === 0) return notPriced(raters, use);
  const { left: admitted, beyond } = admit(raters, use, month);
  if (admitted === 0 && beyond) return null;
  let left = price?.price?.countable(admitted) ?? admitted;
  for (const rater of includes) {
    if (left === 0) break;
    const taken = rater.include?.take(use, left, counters) ?? 0;
    left -= taken;
    if (price) counters.add(`${price.key}|in|${rater.key}`, taken);
  }
  if (price) counters.add(`${price.key}|measured`, admitted);
  if (left > 0 && !price?.price) return errorIssue('usage-beyond-not-priced', pointer(use.index), { params: { kind: use.kind } });
  if (left > 0) price?.price?.take(use, left, counters);
  for (const rater of raters) if (isAskedBy(rater, rater.limit, use)) rater.limit?.watch(use, month);
  return null;
}
