import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableOffering } from '../model/change.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';

export const firstCharge = 'monthly-fee';

/** A tariff of its own with a monthly fee to begin with, in force on the offering; the caller chooses a free id. */
export const addTariff = (offering: string, id: string, name: LocalizedText, fee: LocalizedText): Change => ({
  name: { code: 'add-tariff', params: { name } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (!target || definitions[`tariff/${id}`]) return;
    definitions[`tariff/${id}`] = {
      $schema: 'urn:offerwright:schema:v1:tariff',
      kind: 'tariff',
      id,
      name: { ...name },
      provenance: [{ grade: 'illustrative' }],
      currency: 'CNY',
      charges: [chargeForms.recurring.begin({ id: firstCharge, name: { ...fee } })],
    };
    target.tariffs = [...(target.tariffs ?? []), { tariff: id }];
  },
});
