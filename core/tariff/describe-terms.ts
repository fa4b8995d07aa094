import type { Effective, HeldMonths, Proration, UsageFilter } from '../../schemas/generated/definitions.ts';
import type { Words } from '../rules/index.ts';

/** A name as messages choose by it: ICU takes no hyphens there. */
export const choice = (name: string): string => name.replaceAll('-', '_');

/** Which use is meant, as far as a name does not say it: times of day and access points. */
export function describeFilter({ times, accessPoints }: UsageFilter = {}): readonly Words[] {
  const spans = times?.map(({ from, to }) => `${from}–${to}`).join(', ');
  return [
    ...(spans === undefined ? [] : [{ code: 'only-at', params: { times: spans } }]),
    ...(accessPoints ? [{ code: 'only-over', params: { accessPoints: accessPoints.join(', ').toUpperCase() } }] : []),
  ];
}

export const describeMonths = (months: HeldMonths | undefined): readonly Words[] =>
  months ? [{ code: 'months-held', params: { from: months.from ?? 1, to: months.to ?? 0 } }] : [];

export const describeProration = (proration: Proration | undefined): readonly Words[] =>
  proration ? [{ code: 'proration', params: { formula: choice(proration.formula), boundary: proration.boundaryDay ?? 0 } }] : [];

/** When a tariff begins, in words: codes and params of messages/<locale>/tariff.json. */
export const describeEffective = (effective: Effective | undefined): readonly Words[] =>
  effective
    ? [
        { code: 'effective', params: { policy: choice(effective.policy) } },
        ...(effective.changed ? [{ code: 'effective-changed', params: { policy: choice(effective.changed) } }] : []),
        ...(effective.cutOffs ?? []).map(
          ({ time = 'none', day = 0, channels }): Words => ({
            code: 'cut-off',
            params: { time, day, channels: channels?.join(', ') ?? 'none' },
          }),
        ),
      ]
    : [];
