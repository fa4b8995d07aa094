import type { Charge } from '../../schemas/generated/definitions.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Words } from '../rules/index.ts';
import type { ChargeType } from './charge-type.ts';
import { allowance } from './charge-types/allowance.ts';
import { cap } from './charge-types/cap.ts';
import { contract } from './charge-types/contract.ts';
import { discount } from './charge-types/discount.ts';
import { dissolution } from './charge-types/dissolution.ts';
import { minimumSpend } from './charge-types/minimum-spend.ts';
import { oneTime } from './charge-types/one-time.ts';
import { recurring } from './charge-types/recurring.ts';
import { refund } from './charge-types/refund.ts';
import { stepUp } from './charge-types/step-up.ts';
import { usage } from './charge-types/usage.ts';

/** Every type of charge, in the order in which a tariff is read out. */
export const chargeTypes: readonly ChargeType[] = [
  oneTime,
  refund,
  recurring,
  minimumSpend,
  allowance,
  usage,
  cap,
  stepUp,
  contract,
  dissolution,
  discount,
];

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
