'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import type { Channel } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { addDefinitions } from '../changes/add-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { copyChannel, copyOffering } from './copy-definition.ts';
import { NameAndCodeFields } from './name-and-code-fields.tsx';
import { takenCodes, useNamesAndCode } from './use-names-and-code.ts';

type CopyDialogProps = { readonly source: Offering | Channel; readonly onClose: () => void; readonly onMade: (id: string) => void };

/** Every offering, and every channel, is a template: a copy under another name and code, by default with prices of its own. */
export function CopyDialog({ source, onClose, onMade }: CopyDialogProps) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const names = useNamesAndCode(takenCodes(document, source.kind), { 'zh-CN': `${source.name['zh-CN']}（二）`, en: `${source.name.en} 2` });
  const [withTariffs, setWithTariffs] = useState(true);
  const tariffs = source.kind === 'channel' ? [] : (source.tariffs ?? []).map(({ tariff }) => tariff);
  const copy = () => {
    const wish = { id: names.code, name: names.name, withTariffs };
    session.apply(addDefinitions(source.kind === 'channel' ? [copyChannel(source, wish)] : copyOffering(document, source, wish)));
    onMade(names.code);
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t('copy.title', { name: localized(source.name) })}
      description={t(source.kind === 'channel' ? 'copy.channel-text' : 'copy.text')}
      confirmLabel={t('copy.make')}
      isComplete={names.isReady}
      onConfirm={copy}
    >
      {(isTried) => (
        <>
          <NameAndCodeFields value={names} isTried={isTried} />
          {tariffs.length > 0 ? (
            <Checkbox checked={withTariffs} onChange={setWithTariffs} label={t('copy.with-tariffs', { count: new Set(tariffs).size })} />
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
