import { formats, instantOf, type OperatorName } from '../../definition/index.ts';
import type { KnownValue, Operator } from '../operator.ts';

type TimeOrderName = Extract<OperatorName, 'before' | 'notAfter' | 'after' | 'notBefore'>;

/** Below zero where the first is earlier; no number where they are not two dates or two date-times. */
function orderOf(fact: KnownValue, value: KnownValue): number {
  if (typeof fact !== 'string' || typeof value !== 'string') return Number.NaN;
  // Dates have one width, so that their texts stand in their own order.
  if (formats.date(fact) && formats.date(value)) return fact < value ? -1 : Number(fact > value);
  const [left, right] = [instantOf(fact), instantOf(value)];
  return left === null || right === null ? Number.NaN : left - right;
}

/** The order of two ISO dates, or of two date-times whatever their offsets. What is absent is neither before nor after. */
export const timeOrder = (name: TimeOrderName, holds: (order: number) => boolean): Operator => ({
  name,
  test: (fact, value) => holds(orderOf(fact, value)),
  withFact: (fact) => (typeof fact === 'string' ? undefined : false),
  withValue: (value) => (typeof value === 'string' ? undefined : false),
});
