import type { Words } from '../../rules/index.ts';
import { chargeType } from '../charge-type.ts';
import { describeFilter, describeMonths, describeProration } from '../describe-terms.ts';
import { includeAllowance } from '../rating/include-allowance.ts';

/** What may be used without charge. */
export const allowance = chargeType({
  type: 'allowance',
  inWords: ({ quantity, unit, shared, memberCap, of, months, proration }): readonly Words[] => [
    { code: shared ? 'allowance-shared' : 'allowance', params: { quantity, unit } },
    ...(shared && memberCap !== undefined ? [{ code: 'allowance-member-cap', params: { quantity: memberCap, unit } }] : []),
    ...describeFilter(of),
    ...describeMonths(months),
    ...describeProration(proration),
  ],
  rate: includeAllowance,
});
