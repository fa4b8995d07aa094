import type { Charge } from '../../../schemas/generated/definitions.ts';
import { allowance } from './charge-forms/allowance.ts';
import { cap } from './charge-forms/cap.ts';
import type { ChargeForm } from './charge-forms/charge-form.ts';
import { contract } from './charge-forms/contract.ts';
import { discount } from './charge-forms/discount.ts';
import { dissolution } from './charge-forms/dissolution.ts';
import { minimumSpend } from './charge-forms/minimum-spend.ts';
import { oneTime } from './charge-forms/one-time.ts';
import { recurring } from './charge-forms/recurring.ts';
import { refund } from './charge-forms/refund.ts';
import { stepUp } from './charge-forms/step-up.ts';
import { usage } from './charge-forms/usage.ts';

/** The form of every type of charge; one that has none does not compile. */
export const chargeForms = {
  recurring,
  'one-time': oneTime,
  usage,
  allowance,
  cap,
  'minimum-spend': minimumSpend,
  'step-up': stepUp,
  discount,
  contract,
  refund,
  dissolution,
} satisfies { readonly [Type in Charge['type']]: ChargeForm<Type> };
