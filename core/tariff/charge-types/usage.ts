import type { Charge, UsageCharge } from '../../../schemas/generated/definitions.ts';
import type { Words } from '../../rules/index.ts';
import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';

/** Whether something of the same measure is free first. */
const isFirstIncluded = (measure: string, among: readonly Charge[]): boolean =>
  among.some((other) => other.type === 'allowance' && other.measure === measure);

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

const describeBands = ({ bands = [], unit }: UsageCharge): readonly Words[] =>
  bands.map(({ from, to, rate }) => ({ code: 'usage-band', params: { from, to, unit, rate: amountRange(rate) } }));

/** Charged by what is used: by volume, duration or event. */
export const usage = chargeType({
  type: 'usage',
  settled: 'declared',
  inWords: (charge, among) => {
    const { rate, unit, rounding = 'up', cap, measure, steps } = charge;
    const isBeyond = isFirstIncluded(measure, among);
    const when = steps ? 'after' : isBeyond ? 'beyond' : 'plain';
    return [
      ...describeSteps(charge, isBeyond),
      { code: 'usage', params: { when, rate: amountRange(rate), unit, rounding } },
      ...describeBands(charge),
      ...(cap === undefined ? [] : [{ code: 'usage-cap', params: { cap: amountRange(cap) } }]),
    ];
  },
});
