import type { UsageFilter, UsageTime } from '../../../schemas/generated/definitions.ts';
import { isFilterWithin } from '../../definition/index.ts';
import { isInSpan } from '../../kernel/calendar.ts';
import type { Measure } from '../units.ts';
import type { UsageRecord } from './usage-record.ts';

/** A filter of one measure as it is asked. What it does not name, it does not limit; a record without the value does not fit one that does. */
export type LinkedFilter = {
  readonly measure: Measure;
  readonly filter: UsageFilter;
  readonly accepts: (record: UsageRecord) => boolean;
};

const fits = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value));

const isAtTime = (times: readonly UsageTime[] | undefined, minute: number): boolean =>
  times === undefined || times.some((span) => isInSpan(minute, span));

export function linkFilter(measure: Measure, filter: UsageFilter = {}): LinkedFilter {
  const { kinds, zones, accessPoints, times } = filter;
  return {
    measure,
    filter,
    accepts: (record) =>
      record.measure === measure &&
      fits(kinds, record.kind) &&
      fits(zones, record.zone) &&
      fits(accessPoints, record.accessPoint) &&
      isAtTime(times, record.minute),
  };
}

/** The first thing about a record that none of the filters takes: what a person has to look at. */
export function misfitOf(filters: readonly LinkedFilter[], record: UsageRecord): 'kind' | 'zone' | 'accessPoint' | null {
  let left = filters.filter(({ measure }) => measure === record.measure);
  const narrow = (keep: (filter: UsageFilter) => boolean): boolean => {
    left = left.filter(({ filter }) => keep(filter));
    return left.length > 0;
  };
  if (!narrow(({ kinds }) => fits(kinds, record.kind))) return 'kind';
  if (!narrow(({ zones }) => fits(zones, record.zone))) return 'zone';
  return narrow(({ accessPoints }) => fits(accessPoints, record.accessPoint)) ? null : 'accessPoint';
}

/** Whether everything that one filter takes is taken by another. */
export const isCoveredBy = (part: LinkedFilter, whole: LinkedFilter): boolean =>
  part.measure === whole.measure && isFilterWithin(part.filter, whole.filter);
