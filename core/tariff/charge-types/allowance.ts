import { chargeType } from '../charge-type.ts';

/** What may be used without charge. */
export const allowance = chargeType({
  type: 'allowance',
  settled: 'declared',
  inWords: ({ quantity, unit, shared, memberCap }) => [
    { code: shared ? 'allowance-shared' : 'allowance', params: { quantity, unit } },
    ...(shared && memberCap !== undefined ? [{ code: 'allowance-member-cap', params: { quantity: memberCap, unit } }] : []),
  ],
});
