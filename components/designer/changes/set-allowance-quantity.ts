import { type Change, editableTariff } from '../model/change.ts';

/** How many units of an allowance are free each period. */
export const setAllowanceQuantity = (tariff: string, charge: string, quantity: number): Change => ({
  name: { code: 'set-allowance-quantity', params: { definition: `tariff/${tariff}`, charge } },
  gesture: `set-allowance-quantity:${tariff}:${charge}`,
  apply: (definitions) => {
    const target = editableTariff(definitions, tariff)?.charges.find((each) => each.id === charge);
    if (target?.type === 'allowance') target.quantity = quantity;
  },
});
