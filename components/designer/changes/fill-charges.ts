import type { Charge, LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { Json } from '../forms/control.ts';
import { type FieldPath, writeAt } from '../forms/field-path.ts';
import { type Change, editableTariff } from '../model/change.ts';
import { freeId, idFromName } from '../model/free-id.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';

export type ChargeEdit = { readonly path: FieldPath; readonly value: Json | undefined; readonly kept: number };
/** Edits of charges by their place, and charges that are added behind them: what one paste brings. */
export type ChargeBlock = {
  readonly edits: readonly (ChargeEdit & { readonly index: number })[];
  readonly added: readonly { readonly type: Charge['type']; readonly name: LocalizedText; readonly edits: readonly ChargeEdit[] }[];
};

/** Many cells of a grid at once, as one step. */
export const fillCharges = (tariff: string, { edits, added }: ChargeBlock): Change => ({
  name: { code: 'fill-charges', params: { definition: `tariff/${tariff}`, count: String(edits.length + added.length) } },
  apply: (definitions) => {
    const charges = editableTariff(definitions, tariff)?.charges;
    if (!charges) return;
    for (const { index, path, value, kept } of edits) {
      const charge = charges[index];
      if (charge) writeAt(charge, path, value, kept);
    }
    for (const { type, name, edits: own } of added) {
      const taken = charges.map(({ id }) => id);
      charges.push(chargeForms[type].begin({ id: freeId(idFromName(name.en, type), taken), name: { ...name } }));
      const charge = charges.at(-1);
      for (const { path, value, kept } of charge ? own : []) if (charge) writeAt(charge, path, value, kept);
    }
  },
});
