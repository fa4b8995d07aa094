import type { Charge, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableTariff } from '../model/change.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';

export type NewCharge = { readonly id: string; readonly type: Charge['type']; readonly name: LocalizedText };

/** A charge of one type at the end of a tariff, as its form begins it; none takes the place of one that is there. */
export const addCharge = (tariff: string, { id, type, name }: NewCharge): Change => ({
  name: { code: 'add-charge', params: { definition: `tariff/${tariff}`, name } },
  apply: (definitions) => {
    const charges = editableTariff(definitions, tariff)?.charges;
    if (!charges?.some((each) => each.id === id)) charges?.push(chargeForms[type].begin({ id, name: { ...name } }));
  },
});
