import type { Charge, Contract, HeldMonths, Proration, Tariff } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Keys, type Law } from '../law.ts';

const monthsOf = (charge: Charge): HeldMonths | undefined =>
  charge.type === 'recurring' || charge.type === 'usage' || charge.type === 'allowance' ? charge.months : undefined;

function monthIssues(tariff: Tariff, charge: Charge, keys: Keys): Issue[] {
  const { from = 1, to } = monthsOf(charge) ?? {};
  return to !== undefined && to < from ? [breach(tariff, 'months-reversed', [...keys, 'months', 'to'], { from, to })] : [];
}

function prorationIssues(tariff: Tariff, charge: Charge, keys: Keys): Issue[] {
  const proration: Proration | undefined = charge.type === 'recurring' || charge.type === 'allowance' ? charge.proration : undefined;
  if (!proration) return [];
  const at = [...keys, 'proration'];
  const { formula, boundaryDay } = proration;
  if (charge.type === 'recurring' && (charge.period.unit !== 'month' || charge.period.length !== 1))
    return [breach(tariff, 'proration-of-no-month', at)];
  if (formula === 'halves') return boundaryDay === undefined ? [breach(tariff, 'boundary-day-missing', at)] : [];
  return boundaryDay === undefined ? [] : [breach(tariff, 'boundary-day-unexpected', [...at, 'boundaryDay'], { formula })];
}

function compensationIssues(tariff: Tariff, { compensation }: Contract, keys: Keys): Issue[] {
  if (compensation?.method !== 'percent') return [];
  const at = [...keys, 'compensation'];
  const fee = tariff.charges.find(({ id }) => id === compensation.charge);
  return [
    ...(fee?.type === 'recurring' ? [] : [breach(tariff, 'compensation-of-nothing', at, { charge: compensation.charge ?? '' })]),
    ...(Number(compensation.value) > 100
      ? [breach(tariff, 'percent-over-hundred', [...at, 'value'], { percent: compensation.value })]
      : []),
  ];
}

function cutOffIssues(tariff: Tariff): Issue[] {
  return (tariff.effective?.cutOffs ?? []).flatMap(({ time, day }, index) =>
    time === undefined && day === undefined ? [breach(tariff, 'cut-off-without-time', ['effective', 'cutOffs', index])] : [],
  );
}

/** Months of holding run forwards, parts of a month have their formula, and what leaving costs is a part of something. */
export const termsAreSound: Law = (workspace) =>
  workspace.all('tariff').flatMap((tariff) => [
    ...cutOffIssues(tariff),
    ...tariff.charges.flatMap((charge, index) => {
      const keys = ['charges', index];
      return [
        ...monthIssues(tariff, charge, keys),
        ...prorationIssues(tariff, charge, keys),
        ...(charge.type === 'contract' ? compensationIssues(tariff, charge, keys) : []),
      ];
    }),
  ]);
