import { type Change, editableOffering } from '../model/change.ts';

/** A tariff that exists, in force on the offering's own item until its place says otherwise. */
export const attachTariff = (offering: string, tariff: string): Change => ({
  name: { code: 'attach-tariff', params: { definition: `tariff/${tariff}` } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (target) target.tariffs = [...(target.tariffs ?? []), { tariff }];
  },
});
