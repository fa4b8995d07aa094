import { localTime } from '../../kernel/calendar.ts';
import { errorIssue, type Issue } from '../../kernel/issue.ts';
import { pointer } from '../../kernel/json-pointer.ts';
import { failure, type Result, success } from '../../kernel/result.ts';
import type { Measure } from '../units.ts';

/** One use as it was measured: a call, a session, a message. Quantities are bytes, seconds or events. */
export type UsageRecord = {
  /** Its place among the records handed in: issues point there. */
  readonly index: number;
  /** When it began, in epoch milliseconds, and where that is in the local calendar. */
  readonly at: number;
  readonly month: string;
  readonly day: number;
  readonly minute: number;
  readonly kind: string;
  readonly zone?: string;
  readonly accessPoint?: string;
  /** Whose use it is, where several share a bill: `<role>/<key>`. */
  readonly member?: string;
  readonly measure: Measure;
  readonly quantity: number;
};

const measures = { bytes: 'volume', seconds: 'duration', count: 'event' } as const satisfies Readonly<Record<string, Measure>>;
type QuantityName = keyof typeof measures;
const isQuantityName = (name: string): name is QuantityName => Object.hasOwn(measures, name);

const textNames = ['kind', 'zone', 'accessPoint', 'member'] as const;
const known = new Set<string>(['at', ...textNames, ...Object.keys(measures)]);
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
const greatestTextLength = 128;
/** More are rated in several parts, through the state. */
export const greatestUsageCount = 1_000_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (document: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = Object.hasOwn(document, name) ? document[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

function quantityIssue(value: unknown, at: string): Issue | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return errorIssue('usage-not-a-number', at);
  if (value < 0) return errorIssue('usage-negative', at, { params: { value } });
  if (value > Number.MAX_SAFE_INTEGER) return errorIssue('usage-too-large', at);
  return Number.isInteger(value) ? null : errorIssue('usage-not-whole', at, { params: { value } });
}

function textIssues(document: Readonly<Record<string, unknown>>, index: number): Issue[] {
  return textNames.flatMap((name): Issue[] => {
    const value = document[name];
    if (value === undefined) return name === 'kind' ? [errorIssue('usage-kind-missing', pointer(index))] : [];
    const isText = typeof value === 'string' && value.length > 0 && value.length <= greatestTextLength;
    return isText ? [] : [errorIssue('usage-text-expected', pointer(index, name), { params: { longest: greatestTextLength } })];
  });
}

function recordIssues(document: Readonly<Record<string, unknown>>, index: number): Issue[] {
  const unknownNames = Object.keys(document).filter((name) => !known.has(name));
  const at = textIn(document, 'at');
  const quantities = Object.keys(document).filter(isQuantityName);
  return [
    ...unknownNames.map((name) => errorIssue('usage-property-unknown', pointer(index, name), { params: { name } })),
    ...(at !== undefined && instant.test(at) && Number.isFinite(Date.parse(at))
      ? []
      : [errorIssue('usage-instant-malformed', pointer(index, ...(Object.hasOwn(document, 'at') ? ['at'] : [])))]),
    ...textIssues(document, index),
    ...(quantities.length === 1 ? [] : [errorIssue('usage-quantity-one', pointer(index), { params: { count: quantities.length } })]),
    ...quantities.flatMap((name) => quantityIssue(document[name], pointer(index, name)) ?? []),
  ];
}

function recordOf(document: Readonly<Record<string, unknown>>, index: number): UsageRecord | null {
  const name = Object.keys(document).find(isQuantityName);
  const quantity = name === undefined ? undefined : document[name];
  if (name === undefined || typeof quantity !== 'number') return null;
  const at = Date.parse(textIn(document, 'at') ?? '');
  const [zone, accessPoint, member] = [textIn(document, 'zone'), textIn(document, 'accessPoint'), textIn(document, 'member')];
  return {
    index,
    at,
    ...localTime(at),
    kind: textIn(document, 'kind') ?? '',
    ...(zone === undefined ? {} : { zone }),
    ...(accessPoint === undefined ? {} : { accessPoint }),
    ...(member === undefined ? {} : { member }),
    measure: measures[name],
    quantity,
  };
}

/**
 * Reads usage records (JSON lines: `at`, `kind`, `zone`, `accessPoint`, `member`, and one of `bytes`, `seconds`, `count`).
 * Issues point to `/<line>/<property>`, lines counted from 0; nothing is rated while there is one.
 */
export function readUsage(documents: readonly unknown[]): Result<readonly UsageRecord[], Issue[]> {
  if (documents.length > greatestUsageCount)
    return failure([errorIssue('usage-too-many', '', { params: { count: documents.length, limit: greatestUsageCount } })]);
  const issues: Issue[] = [];
  const records: UsageRecord[] = [];
  for (const [index, document] of documents.entries()) {
    const found = isObject(document) ? recordIssues(document, index) : [errorIssue('not-an-object', pointer(index))];
    for (const issue of found) issues.push(issue);
    const record = found.length === 0 && isObject(document) ? recordOf(document, index) : null;
    if (record) records.push(record);
  }
  return issues.length > 0 ? failure(issues) : success(records);
}
