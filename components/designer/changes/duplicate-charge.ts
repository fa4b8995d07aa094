import { current, isDraft } from 'immer';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { type Change, editableTariff } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';

const copyOf = (charge: Charge): Charge => structuredClone(isDraft(charge) ? current(charge) : charge);

/** The same charge once more behind it, under an id that is free. */
export const duplicateCharge = (tariff: string, charge: string): Change => ({
  name: { code: 'duplicate-charge', params: { definition: `tariff/${tariff}`, charge } },
  apply: (definitions) => {
    const charges = editableTariff(definitions, tariff)?.charges ?? [];
    const index = charges.findIndex(({ id }) => id === charge);
    const found = charges[index];
    const taken = charges.map(({ id }) => id);
    if (found) charges.splice(index + 1, 0, { ...copyOf(found), id: freeId(charge, taken) });
  },
});
