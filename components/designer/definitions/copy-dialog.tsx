'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { addDefinitions } from '../changes/add-definitions.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { copyOffering } from './copy-definition.ts';
import { NameAndCodeFields } from './name-and-code-fields.tsx';
import { useNamesAndCode } from './use-names-and-code.ts';

type CopyDialogProps = { readonly source: Offering; readonly onClose: () => void; readonly onMade: (id: string) => void };

const formId = 'copy-offering';

/** Every offering is a template: a copy under another name and code, by default with prices of its own. */
export function CopyDialog({ source, onClose, onMade }: CopyDialogProps) {
  const t = useTranslations('definitions');
  const localized = useLocalized();
  const session = useDraftSession();
  const document = useDocument();
  const names = useNamesAndCode('offering', { 'zh-CN': `${source.name['zh-CN']}（二）`, en: `${source.name.en} 2` });
  const [isChecked, setChecked] = useState(false);
  const [withTariffs, setWithTariffs] = useState(true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!names.isNamed || names.codeProblem !== null) return;
    session.apply(addDefinitions(copyOffering(document, source, { id: names.code, name: names.name, withTariffs })));
    onMade(names.code);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('copy.title', { name: localized(source.name) })}
      description={t('copy.text')}
      closeLabel={t('cancel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('copy.make')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <NameAndCodeFields value={names} isChecked={isChecked} />
        {(source.tariffs ?? []).length > 0 ? (
          <Checkbox
            checked={withTariffs}
            onChange={setWithTariffs}
            label={t('copy.with-tariffs', { count: new Set(source.tariffs?.map(({ tariff }) => tariff)).size })}
          />
        ) : null}
      </form>
    </Dialog>
  );
}
