import { chargeType } from '../charge-type.ts';
import { dissolveGroup } from '../rating/dissolve-group.ts';

/** A group that ends when it has become too small. */
export const dissolution = chargeType({
  type: 'dissolution',
  inWords: ({ below, balance }) => [{ code: 'dissolution', params: { below, balance } }],
  rate: dissolveGroup,
});
