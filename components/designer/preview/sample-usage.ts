import { addMonths, daysIn, instantText, localTime, startOfMonth } from '../../../core/kernel/calendar.ts';
import { sizeOf, type TariffInForce } from '../../../core/tariff/index.ts';
import type { Charge } from '../../../schemas/generated/definitions.ts';

type Counted = Extract<Charge, { type: 'usage' | 'allowance' }>;

/** One kind of use that the tariffs name, in the unit in which a person thinks of it. */
export type UseRow = {
  readonly key: string;
  readonly measure: Counted['measure'];
  readonly unit: 'MB' | 'minute' | 'event';
  readonly kind: string;
  readonly zone?: string;
  readonly accessPoint?: string;
  readonly member?: string;
};

/** How often, and how much each time, in the row's unit. */
export type SampleUse = { readonly times: number; readonly each: number };

const units = { volume: 'MB', duration: 'minute', event: 'event' } as const;
const usualKinds = { volume: 'data', duration: 'call', event: 'sms' } as const;
const quantityNames = { volume: 'bytes', duration: 'seconds', event: 'count' } as const;
/** An ordinary customer's month, as a beginning. */
export const usualUse = {
  volume: { times: 30, each: 10 },
  duration: { times: 40, each: 3 },
  event: { times: 30, each: 1 },
} as const satisfies Record<Counted['measure'], SampleUse>;

const isCounted = (charge: Charge): charge is Counted => charge.type === 'usage' || charge.type === 'allowance';
const orNone = (values: readonly string[] | undefined): readonly (string | undefined)[] => values ?? [undefined];

/** Every kind of use that charges and allowances name, each once; of members only the first that has it. */
export function rowsOfUse(tariffs: readonly TariffInForce[]): readonly UseRow[] {
  const rows = new Map<string, UseRow>();
  for (const { charges, member } of tariffs) {
    for (const { measure, of = {} } of charges.filter(isCounted)) {
      for (const kind of of.kinds ?? [usualKinds[measure]])
        for (const zone of orNone(of.zones))
          for (const accessPoint of orNone(of.accessPoints)) {
            const key = [measure, kind, zone, accessPoint].filter((part) => part !== undefined).join(' ');
            if (rows.has(key)) continue;
            rows.set(key, {
              key,
              measure,
              unit: units[measure],
              kind,
              ...(zone === undefined ? {} : { zone }),
              ...(accessPoint === undefined ? {} : { accessPoint }),
              ...(member === undefined ? {} : { member }),
            });
          }
    }
  }
  return [...rows.values()];
}

const greatestTimes = 500;

/** The use of a month as records, spread over the days that are left of it, at noon. */
export function recordsOf(
  rows: readonly UseRow[],
  sampleOf: (row: UseRow) => SampleUse,
  month: string,
  from: number,
): readonly Readonly<Record<string, unknown>>[] {
  const first = localTime(from).month === month ? Math.min(localTime(from).day + 1, daysIn(month)) : 1;
  const days = daysIn(month) - first + 1;
  const noon = 12 * 3600_000;
  return rows
    .flatMap((row) => {
      const { times, each } = sampleOf(row);
      const quantity = Math.round(each * (row.unit === 'event' ? 1 : sizeOf(row.unit)));
      return Array.from({ length: Math.min(times, greatestTimes) }, (_, index) => ({
        at: instantText(startOfMonth(month) + (first - 1 + (index % days)) * 86_400_000 + noon),
        kind: row.kind,
        ...(row.zone === undefined ? {} : { zone: row.zone }),
        ...(row.accessPoint === undefined ? {} : { accessPoint: row.accessPoint }),
        ...(row.member === undefined ? {} : { member: row.member }),
        [quantityNames[row.measure]]: quantity,
      }));
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The month in which something begins first, or the first that is held whole. */
export function monthOf(tariffs: readonly TariffInForce[], which: 'first' | 'whole'): string {
  const begun = tariffs.map(({ since }) => localTime(since).month).sort();
  return which === 'first' ? (begun[0] ?? '2009-10') : addMonths(begun.at(-1) ?? '2009-10', 1);
}
