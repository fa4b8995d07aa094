import { type Change, editableTariff } from '../model/change.ts';

/** One place up or down: of equal precedence the first charge is tried first. */
export const moveCharge = (tariff: string, charge: string, by: -1 | 1): Change => ({
  name: { code: 'move-charge', params: { definition: `tariff/${tariff}`, charge } },
  apply: (definitions) => {
    const charges = editableTariff(definitions, tariff)?.charges ?? [];
    const index = charges.findIndex(({ id }) => id === charge);
    if (index < 0 || index + by < 0 || index + by >= charges.length) return;
    const [moved] = charges.splice(index, 1);
    if (moved) charges.splice(index + by, 0, moved);
  },
});
