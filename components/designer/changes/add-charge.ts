import type { Charge, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableTariff } from '../model/change.ts';
import { freeId, idFromName } from '../model/free-id.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';

export type NewCharge = { readonly type: Charge['type']; readonly name: LocalizedText };

/** The id the charge will have: from its name. */
export const newChargeId = ({ name, type }: NewCharge, charges: readonly Charge[]): string =>
  freeId(
    idFromName(name.en, type),
    charges.map(({ id }) => id),
  );

/** A charge of one type at the end of a tariff, as its form begins it. */
export const addCharge = (tariff: string, charge: NewCharge): Change => ({
  name: { code: 'add-charge', params: { definition: `tariff/${tariff}`, name: charge.name } },
  apply: (definitions) => {
    const charges = editableTariff(definitions, tariff)?.charges;
    charges?.push(chargeForms[charge.type].begin({ id: newChargeId(charge, charges), name: { ...charge.name } }));
  },
});
