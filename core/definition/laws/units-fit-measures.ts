import { breach, type Law } from '../law.ts';

const units = {
  volume: ['KB', 'MB', 'GB'],
  duration: ['second', 'minute', 'hour'],
  event: ['event', 'message'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Volume is measured in bytes, duration in time, events by number. */
export const unitsFitMeasures: Law = (workspace) =>
  workspace.all('tariff').flatMap((tariff) =>
    tariff.charges.flatMap((charge, index) => {
      if (charge.type !== 'usage' && charge.type !== 'allowance' && charge.type !== 'cap') return [];
      if (charge.unit === undefined) return [];
      const fits = units[charge.measure].some((unit) => unit === charge.unit);
      return fits
        ? []
        : [breach(tariff, 'unit-not-of-measure', ['charges', index, 'unit'], { unit: charge.unit, measure: charge.measure })];
    }),
  );
