import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import { failure, type Result, success } from '../../kernel/result.ts';

/**
 * Where rating stands: what was counted in the month that is under way, on each plan that it may end on, and what is
 * carried from month to month. Plain JSON; the same history gives the same text.
 */
export type RatingState = {
  readonly version: 1;
  readonly month: string;
  /** Up to when the month is rated, in epoch milliseconds. */
  readonly ratedUntil: number;
  /** One set a plan; empty before the first use of a month is rated. */
  readonly counters: readonly Readonly<Record<string, number>>[];
  readonly carried: Readonly<Record<string, number>>;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const isCounters = (value: unknown): value is Readonly<Record<string, number>> => isObject(value) && Object.values(value).every(isCount);
const isText = (value: unknown): value is string => typeof value === 'string';
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

const isListOfCounters = (value: unknown): value is readonly Readonly<Record<string, number>>[] =>
  Array.isArray(value) && value.every(isCounters);

/** Reads a state that was kept as JSON: whoever changed it by hand learns where it is none. */
export function readRatingState(json: unknown): Result<RatingState, Issue[]> {
  if (!isObject(json)) return failure([errorIssue('not-an-object', '')]);
  const wrong = (name: string): Issue => errorIssue('rating-state-malformed', pointer(name), { params: { name } });
  const { version, month: of, ratedUntil, counters, carried } = json;
  if (version !== 1) return failure([wrong('version')]);
  if (!isText(of) || !month.test(of)) return failure([wrong('month')]);
  if (!isCount(ratedUntil)) return failure([wrong('ratedUntil')]);
  if (!isListOfCounters(counters)) return failure([wrong('counters')]);
  return isCounters(carried) ? success({ version, month: of, ratedUntil, counters, carried }) : failure([wrong('carried')]);
}
