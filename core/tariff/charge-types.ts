import type { Charge } from '../../schemas/generated/definitions.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Words } from '../rules/index.ts';
import type { ChargeType } from './charge-type.ts';
import { allowance } from './charge-types/allowance.ts';
import { discount } from './charge-types/discount.ts';
import { oneTime } from './charge-types/one-time.ts';
import { recurring } from './charge-types/recurring.ts';
import { usage } from './charge-types/usage.ts';

/** Every type of charge, in the order in which a tariff is read out. */
export const chargeTypes: readonly ChargeType[] = [oneTime, recurring, allowance, usage, discount];

/**
 * A charge in words: codes and params of messages/<locale>/tariff.json, one sentence each. `among` are the charges beside
 * it, so that usage beyond an allowance is told as such.
 */
export function describeCharge(charge: Charge, among: readonly Charge[] = []): readonly Words[] {
  for (const { inWords } of chargeTypes) {
    const words = inWords(charge, among);
    if (words) return words;
  }
  invariant(false, `no charge type ${charge.type}`);
}
