import { type Change, editableTariff } from '../model/change.ts';

/** What still names the charge (refunds, step-ups, discounts elsewhere) is left for the problems to show. */
export const removeCharge = (tariff: string, charge: string): Change => ({
  name: { code: 'remove-charge', params: { definition: `tariff/${tariff}`, charge } },
  apply: (definitions) => {
    const charges = editableTariff(definitions, tariff)?.charges;
    const index = charges?.findIndex(({ id }) => id === charge) ?? -1;
    if (charges && index >= 0) charges.splice(index, 1);
  },
});
