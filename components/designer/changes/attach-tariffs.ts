import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { type Change, editableOffering } from '../model/change.ts';

/** Tariffs that exist, in force on the offering's own item unless an attachment says otherwise. */
export const attachTariffs = (offering: string, attachments: readonly TariffAttachment[]): Change => ({
  name: { code: 'attach-tariffs', params: { count: String(attachments.length) } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (target && attachments.length > 0) target.tariffs = [...(target.tariffs ?? []), ...structuredClone(attachments)];
  },
});
