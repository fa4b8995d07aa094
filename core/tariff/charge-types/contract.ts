import type { Contract } from '../../../schemas/generated/definitions.ts';
import type { Words } from '../../rules/index.ts';
import { chargeType } from '../charge-type.ts';
import { amountRange } from '../describe-amount.ts';
import { choice } from '../describe-terms.ts';
import { billTerm } from '../rating/bill-term.ts';

const describeCompensation = ({ compensation }: Contract): readonly Words[] =>
  compensation ? [{ code: 'compensation', params: { method: choice(compensation.method), value: amountRange(compensation.value) } }] : [];

/** A term that was agreed, and what leaving it early costs. */
export const contract = chargeType({
  type: 'contract',
  inWords: (charge) => [{ code: 'contract', params: { months: charge.months } }, ...describeCompensation(charge)],
  rate: billTerm,
});
