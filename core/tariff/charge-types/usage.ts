import type { Allowance, Charge, UsageCharge } from '../../../schemas/generated/definitions.ts';
import type { Words } from '../../rules/index.ts';
import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';
import { choice, describeFilter, describeMonths } from '../describe-terms.ts';
import { priceUsage } from '../rating/price-usage.ts';

const mayInclude = ({ of, measure }: Allowance, charge: UsageCharge): boolean =>
  measure === charge.measure && (!of?.kinds || !charge.of?.kinds || charge.of.kinds.some((kind) => of.kinds?.includes(kind)));

/** Whether something of the same use is free first. */
const isFirstIncluded = (charge: UsageCharge, among: readonly Charge[]): boolean =>
  among.some((other) => other.type === 'allowance' && mayInclude(other, charge));

/** What the first units of one call cost; the first step follows what is included. */
const describeSteps = ({ steps = [], unit }: UsageCharge, isBeyond: boolean): readonly Words[] =>
  steps.map(({ upTo, rate, pricing = 'each' }, index) => {
    const from = (steps[index - 1]?.upTo ?? 0) + 1;
    const amount = amountRange(rate);
    const price = amount === '0.00' ? 'free' : pricing;
    const span = from === upTo ? 'one' : from === 1 ? 'first' : 'range';
    const when = isBeyond && index === 0 ? 'beyond' : 'plain';
    return { code: 'usage-step', params: { when, span, from, upTo, unit, price, rate: amount } };
  });

const describeTiers = ({ tiers, unit }: UsageCharge): readonly Words[] =>
  (tiers?.steps ?? []).map(({ upTo, rate }, index, steps) => ({
    code: 'usage-tier',
    params: { pricing: tiers?.pricing ?? 'ladder', from: (steps[index - 1]?.upTo ?? 0) + 1, upTo, unit, rate: amountRange(rate) },
  }));

const describeBands = ({ bands = [], unit }: UsageCharge): readonly Words[] =>
  bands.map(({ from, to, rate }) => ({ code: 'usage-band', params: { from, to, unit, rate: amountRange(rate) } }));

function describeRounding({
  increment = 1,
  unit,
  roundedOver = 'record',
  amountRounding,
  amountRoundedOver = 'month',
}: UsageCharge): readonly Words[] {
  return [
    ...(increment === 1 ? [] : [{ code: 'usage-increment', params: { increment, unit } }]),
    ...(roundedOver === 'record' ? [] : [{ code: 'usage-rounded-over', params: { over: roundedOver } }]),
    ...(amountRounding === undefined && amountRoundedOver === 'month'
      ? []
      : [{ code: 'usage-amount-rounded', params: { over: amountRoundedOver, rounding: choice(amountRounding ?? 'half-up') } }]),
  ];
}

/** Charged by what is used: by volume, duration or event. */
export const usage = chargeType({
  type: 'usage',
  inWords: (charge, among) => {
    const { rate, unit, rounding = 'up', steps, tiers } = charge;
    const isBeyond = isFirstIncluded(charge, among);
    const when = steps || tiers ? 'after' : isBeyond ? 'beyond' : 'plain';
    const amount = amountRange(rate);
    const price = amount === '0.00' ? 'free' : 'each';
    return [
      ...describeSteps(charge, isBeyond),
      ...describeTiers(charge),
      { code: 'usage', params: { when, price, rate: amount, unit, rounding: rounding.startsWith('half') ? 'half' : rounding } },
      ...describeBands(charge),
      ...describeRounding(charge),
      ...describeFilter(charge.of),
      ...describeMonths(charge.months),
    ];
  },
  rate: priceUsage,
});
