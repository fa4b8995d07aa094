import type { Charge, UsageFilter } from '../../schemas/generated/definitions.ts';
import { type RatingPeriod, rate, readUsage, type TariffInForce } from '../tariff/index.ts';

/** More than any plan includes, and no more than a month holds. */
const plenty = { volume: 20 * 2 ** 30, duration: 15_000 * 60, event: 30_000 } as const;
const nameOf = { volume: 'bytes', duration: 'seconds', event: 'count' } as const;

type Metered = Extract<Charge, { type: 'usage' | 'allowance' }>;
const isMetered = (charge: Charge): charge is Metered => charge.type === 'usage' || charge.type === 'allowance';

const listed = (values: readonly string[] | undefined): readonly (string | undefined)[] => values ?? [undefined];

function usesOf({ kinds, zones, accessPoints, times }: UsageFilter, day: string): readonly object[] {
  const [from = '12:00'] = (times ?? []).map((span) => span.from);
  return listed(kinds).flatMap((kind) =>
    listed(zones).flatMap((zone) =>
      listed(accessPoints).map((accessPoint) => ({
        at: `${day}T${from}:00+08:00`,
        kind,
        ...(zone === undefined ? {} : { zone }),
        ...(accessPoint === undefined ? {} : { accessPoint }),
      })),
    ),
  );
}

const isRefused = (tariffs: readonly TariffInForce[], use: object, period: RatingPeriod): boolean => {
  const read = readUsage([use]);
  return !read.ok || !rate(tariffs, null, read.value, period).ok;
};

/**
 * The uses that the charges name, little and plenty of each, that cannot be rated by the tariffs. What all members share
 * is used by whichever of them has a rate for what is beyond.
 */
export function refusedUses(tariffs: readonly TariffInForce[], period: RatingPeriod): readonly string[] {
  const members = [...new Set(tariffs.flatMap(({ member }) => member ?? []))];
  const asked = new Map<string, readonly object[]>();
  const seen = new Set<string>();
  for (const { charges, member, tariff } of tariffs) {
    // The first member with a tariff stands for all who have it.
    const whose = `${member?.split('/')[0]} ${tariff}`;
    if (seen.has(whose)) continue;
    seen.add(whose);
    const users = member === undefined ? [undefined, ...members] : [member];
    for (const { of = {}, measure } of charges.filter(isMetered))
      for (const use of usesOf(of, `${period.month}-03`))
        for (const quantity of [1, plenty[measure]]) {
          const uses = users.map((user) => ({ ...use, [nameOf[measure]]: quantity, ...(user === undefined ? {} : { member: user }) }));
          asked.set(JSON.stringify(uses.at(-1)), uses);
        }
  }
  return [...asked].flatMap(([text, uses]) => (uses.every((use) => isRefused(tariffs, use, period)) ? [text] : []));
}
