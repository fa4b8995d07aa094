import type { Amount, Charge } from '../../../schemas/generated/definitions.ts';
import { type Change, editableTariff } from '../model/change.ts';

/** Which of a charge's prices: its only one, a row of its table, a step of its count, or the table's rest. */
export type AmountSpot =
  | { readonly type: 'fixed' }
  | { readonly type: 'row'; readonly index: number }
  | { readonly type: 'otherwise' }
  | { readonly type: 'step'; readonly index: number };

export const spotText = (spot: AmountSpot): string => ('index' in spot ? `${spot.type}-${spot.index}` : spot.type);

function amountWith(before: Amount, spot: AmountSpot, amount: string): Amount {
  if (typeof before === 'string') return spot.type === 'fixed' ? amount : before;
  if ('rows' in before) {
    if (spot.type === 'otherwise') before.otherwise = amount;
    const row = spot.type === 'row' ? before.rows[spot.index] : undefined;
    if (row) row.amount = amount;
    return before;
  }
  if ('parameter' in before) {
    if (spot.type === 'otherwise') before.otherwise = amount;
    return before;
  }
  const step = spot.type === 'step' ? before.steps[spot.index] : undefined;
  if (step) step.amount = amount;
  return before;
}

function setAmount(charge: Charge, spot: AmountSpot, amount: string): void {
  if (charge.type === 'usage') charge.rate = amount;
  else if (charge.type === 'minimum-spend') charge.amount = amount;
  else if (charge.type === 'discount') charge.value = amountWith(charge.value, spot, amount);
  else if (charge.type === 'one-time' || charge.type === 'recurring') charge.amount = amountWith(charge.amount, spot, amount);
}

/** A price as decimal text. What is no amount is kept as typed: problems mark it, and nothing typed is lost. */
export const setChargeAmount = (tariff: string, charge: string, edit: { readonly spot: AmountSpot; readonly amount: string }): Change => ({
  name: { code: 'set-charge-amount', params: { definition: `tariff/${tariff}`, charge, amount: edit.amount } },
  gesture: `set-charge-amount:${tariff}:${charge}:${spotText(edit.spot)}`,
  apply: (definitions) => {
    const target = editableTariff(definitions, tariff)?.charges.find((each) => each.id === charge);
    if (target) setAmount(target, edit.spot, edit.amount);
  },
});
