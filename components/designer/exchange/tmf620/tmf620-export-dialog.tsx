'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { type Tmf620Version, tmf620Versions, writeTmf620 } from '../../../../core/exchange/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { codeOfName } from '../../definitions/code-of-name.ts';
import { useDocument, useDraft } from '../../draft-context.tsx';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { PlaceSummary } from './place-summary.tsx';

/** The draft as TMF620, after a look at what has no place there. */
export function Tmf620ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('definitions.exchange.tmf620');
  const locale = useLocale();
  const document = useDocument();
  const title = useDraft((state) => state.title);
  const [version, setVersion] = useState<Tmf620Version>('v5');
  const written = useMemo(
    () => writeTmf620(workspaceOfDocument(document), { version, language: locale === 'en' ? 'en' : 'zh-CN' }),
    [document, version, locale],
  );
  const save = () => {
    const name = `${codeOfName(title) || 'catalogue'}.tmf620-${version}.json`;
    saveFile(name, `${JSON.stringify(written.document, null, 2)}\n`, 'application/json');
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={t('export-title')}
      description={t('export-text')}
      closeLabel={t('close')}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button variant="primary" onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <Field isGroup label={t('version')}>
          <RadioGroup
            value={version}
            options={tmf620Versions.map((value) => ({ value, label: t(`versions.${value}`) }))}
            onChange={(next) => setVersion(tmf620Versions.find((each) => each === next) ?? version)}
          />
        </Field>
        <section aria-label={t('left', { count: written.left.length })}>
          <h3 className="mb-2 font-medium">{t('left', { count: written.left.length })}</h3>
          {written.left.length > 0 ? <PlaceSummary issues={written.left} /> : null}
        </section>
      </div>
    </Dialog>
  );
}
