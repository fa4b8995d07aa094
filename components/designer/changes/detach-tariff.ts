import { type Change, editableOffering } from '../model/change.ts';

/** The tariff itself stays: other offerings may have it in force. An empty list goes with its last attachment. */
export const detachTariff = (offering: string, index: number, tariff: string): Change => ({
  name: { code: 'detach-tariff', params: { definition: `tariff/${tariff}` } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (target?.tariffs?.[index]?.tariff !== tariff) return;
    target.tariffs.splice(index, 1);
    if (target.tariffs.length === 0) delete target.tariffs;
  },
});
