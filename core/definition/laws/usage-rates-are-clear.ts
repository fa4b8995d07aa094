import type { Span, Tariff, UsageCharge, UsageTime } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Keys, type Law } from '../law.ts';
import { areSpansDisjoint, filterOf } from '../usage-overlap.ts';

function spanIssues(tariff: Tariff, spans: readonly Pick<UsageTime, 'from' | 'to'>[], keys: Keys): Issue[] {
  return spans.flatMap((span, index): Issue[] => {
    const at = [...keys, index];
    if (span.from === span.to) return [breach(tariff, 'band-empty', at, { at: span.from })];
    const before = spans.slice(0, index).findIndex((other) => other.from !== other.to && !areSpansDisjoint(span, other));
    return before < 0 ? [] : [breach(tariff, 'bands-overlap', at, { band: before })];
  });
}

function stepIssues(tariff: Tariff, steps: readonly { readonly upTo: number }[], keys: Keys): Issue[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]?.upTo;
    return before !== undefined && step.upTo <= before
      ? [breach(tariff, 'steps-not-rising', [...keys, index, 'upTo'], { before, upTo: step.upTo })]
      : [];
  });
}

const fineness: Readonly<Record<Span, number>> = { record: 0, day: 1, month: 2 };

/** A unit has one price: a charge goes by steps, by tiers or by the time of day, and what is added up first has no steps. */
function methodIssues(tariff: Tariff, charge: UsageCharge, keys: Keys): Issue[] {
  const { roundedOver = 'record', amountRoundedOver = 'month' } = charge;
  const [first, ...others] = (['steps', 'tiers', 'bands'] as const).filter((name) => charge[name] !== undefined);
  return [
    ...others.map((other) => breach(tariff, 'usage-rates-mixed', [...keys, other], { first: first ?? '' })),
    ...(charge.steps && roundedOver !== 'record' ? [breach(tariff, 'steps-need-records', [...keys, 'roundedOver'])] : []),
    ...(charge.tiers && amountRoundedOver !== 'month' ? [breach(tariff, 'tiers-need-months', [...keys, 'amountRoundedOver'])] : []),
    ...(fineness[amountRoundedOver] < fineness[roundedOver]
      ? [breach(tariff, 'amount-rounded-too-early', [...keys, 'amountRoundedOver'], { quantity: roundedOver, amount: amountRoundedOver })]
      : []),
  ];
}

/** At each unit of a call, of a month, and each minute of the day, usage has one rate. */
export const usageRatesAreClear: Law = (workspace) =>
  workspace.all('tariff').flatMap((tariff) =>
    tariff.charges.flatMap((charge, index): Issue[] => {
      const keys = ['charges', index];
      const times = spanIssues(tariff, filterOf(charge)?.times ?? [], [...keys, 'of', 'times']);
      if (charge.type !== 'usage') return times;
      return [
        ...stepIssues(tariff, charge.steps ?? [], [...keys, 'steps']),
        ...stepIssues(tariff, charge.tiers?.steps ?? [], [...keys, 'tiers', 'steps']),
        ...spanIssues(tariff, charge.bands ?? [], [...keys, 'bands']),
        ...methodIssues(tariff, charge, keys),
        ...times,
      ];
    }),
  );
