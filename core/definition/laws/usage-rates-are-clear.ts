import type { Tariff, UsageBand, UsageCharge } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Keys, type Law } from '../law.ts';

const minutesADay = 24 * 60;
const minuteOf = (time: string): number => {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** The minutes of the day that a band takes; past midnight it is in two pieces. */
function piecesOf({ from, to }: UsageBand): readonly (readonly [number, number])[] {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const pieces: [number, number][] =
    start < end
      ? [[start, end]]
      : [
          [start, minutesADay],
          [0, end],
        ];
  return pieces.filter(([first, last]) => first < last);
}

const overlap = (one: UsageBand, other: UsageBand): boolean =>
  piecesOf(one).some(([start, end]) => piecesOf(other).some(([first, last]) => start < last && first < end));

function bandIssues(tariff: Tariff, { bands = [] }: UsageCharge, keys: Keys): Issue[] {
  return bands.flatMap((band, index): Issue[] => {
    const at = [...keys, 'bands', index];
    if (band.from === band.to) return [breach(tariff, 'band-empty', at, { at: band.from })];
    const before = bands.slice(0, index).findIndex((other) => other.from !== other.to && overlap(band, other));
    return before < 0 ? [] : [breach(tariff, 'bands-overlap', at, { band: before })];
  });
}

function stepIssues(tariff: Tariff, { steps = [] }: UsageCharge, keys: Keys): Issue[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]?.upTo;
    return before !== undefined && step.upTo <= before
      ? [breach(tariff, 'steps-not-rising', [...keys, 'steps', index, 'upTo'], { before, upTo: step.upTo })]
      : [];
  });
}

/** At each unit of a call and each minute of the day, usage has one rate. */
export const usageRatesAreClear: Law = (workspace) =>
  workspace
    .all('tariff')
    .flatMap((tariff) =>
      tariff.charges.flatMap((charge, index) =>
        charge.type === 'usage'
          ? [...stepIssues(tariff, charge, ['charges', index]), ...bandIssues(tariff, charge, ['charges', index])]
          : [],
      ),
    );
