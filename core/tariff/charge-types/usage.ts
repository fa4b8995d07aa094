import type { Charge } from '../../../schemas/generated/definitions.ts';
import type { Words } from '../../rules/index.ts';
import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';

const isFirstIncluded = (measure: string, among: readonly Charge[]): boolean =>
  among.some((other) => other.type === 'allowance' && other.measure === measure);

/** Charged by what is used: by volume, duration or event. */
export const usage = chargeType({
  type: 'usage',
  settled: 'declared',
  inWords: ({ rate, unit, rounding = 'up', cap, measure }, among) => {
    const code = isFirstIncluded(measure, among) ? 'usage-beyond' : 'usage';
    const words: Words = { code, params: { rate: amountRange(rate), unit, rounding } };
    return cap === undefined ? [words] : [words, { code: 'usage-cap', params: { cap: amountRange(cap) } }];
  },
});
