'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { attachTariffs } from '../changes/attach-tariffs.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { DefinitionPicker } from '../editor/definition-picker.tsx';
import { focusField } from '../editor/focus-field.ts';
import { useOffering } from '../editor/use-offering.ts';
import { usePathChoices } from '../forms/use-path-choices.ts';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { AttachedTerms, isDiscount } from './attached-terms.tsx';

/** Tariffs that exist, in force on this offering, each on its terms. */
export function AttachTariffsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('design.tariffs');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const offering = useOffering();
  const [attached, setAttached] = useState<readonly TariffAttachment[]>([]);
  const { charges } = usePathChoices({ type: 'attachment', offering: offering.id, index: 0 });
  const picked = attached.map(({ tariff }) => tariff);
  const choices = useMemo(
    () =>
      workspaceOfDocument(document)
        .all('tariff')
        .map(({ id, name }) => ({ id, name: localized(name) })),
    [document, localized],
  );
  /** A discount where there is one charge to reduce reduces that. */
  const begin = (tariff: string): TariffAttachment => {
    const [only, ...others] = charges;
    return only && others.length === 0 && isDiscount(document, tariff) ? { tariff, alters: only.value } : { tariff };
  };
  const attach = () => {
    session.apply(attachTariffs(offering.id, attached));
    focusField(`attachment-${offering.tariffs?.length ?? 0}`);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('attach-title')}
      confirmLabel={t('add-confirm')}
      isComplete={picked.length > 0}
      onConfirm={attach}
    >
      {(isTried) => (
        <>
          <DefinitionPicker
            label={t('attach-which')}
            choices={choices}
            chosen={picked}
            onChange={(ids) => setAttached(ids.map((tariff) => attached.find((each) => each.tariff === tariff) ?? begin(tariff)))}
            error={isTried && picked.length === 0 ? t('none-picked') : undefined}
          />
          <AttachedTerms attached={attached} onChange={setAttached} />
        </>
      )}
    </FormDialog>
  );
}
