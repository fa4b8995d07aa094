'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { addDefinitions } from '../changes/add-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { copyOffering } from './copy-definition.ts';
import { NameAndCodeFields } from './name-and-code-fields.tsx';
import { takenCodes, useNamesAndCode } from './use-names-and-code.ts';

type CopyDialogProps = { readonly source: Offering; readonly onClose: () => void; readonly onMade: (id: string) => void };

/** Every offering is a template: a copy under another name and code, by default with prices of its own. */
export function CopyDialog({ source, onClose, onMade }: CopyDialogProps) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const names = useNamesAndCode(takenCodes(document, 'offering'), { 'zh-CN': `${source.name['zh-CN']}（二）`, en: `${source.name.en} 2` });
  const [withTariffs, setWithTariffs] = useState(true);
  const copy = () => {
    session.apply(addDefinitions(copyOffering(document, source, { id: names.code, name: names.name, withTariffs })));
    onMade(names.code);
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('copy.title', { name: localized(source.name) })}
      description={t('copy.text')}
      confirmLabel={t('copy.make')}
      isComplete={names.isReady}
      onConfirm={copy}
    >
      {(isTried) => (
        <>
          <NameAndCodeFields value={names} isTried={isTried} />
          {(source.tariffs ?? []).length > 0 ? (
            <Checkbox
              checked={withTariffs}
              onChange={setWithTariffs}
              label={t('copy.with-tariffs', { count: new Set(source.tariffs?.map(({ tariff }) => tariff)).size })}
            />
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
