'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Field } from '../../../ui/field.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { IssueList } from '../../../ui/issue-list.tsx';
import { useDocument } from '../../draft-context.tsx';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { ImportFrame } from '../import-frame.tsx';
import { greatestJson, readTmf620File } from './read-tmf620-file.ts';

/** Offerings of another system as TMF620 has them; what the draft says besides stays. */
export function Tmf620ImportDialog({ onClose, initial = null }: { readonly onClose: () => void; readonly initial?: Uint8Array | null }) {
  const t = useTranslations('definitions.exchange.tmf620');
  const exchange = useTranslations('definitions.exchange');
  const document = useDocument();
  const [bytes, setBytes] = useState<Uint8Array | null>(initial);
  const read = useMemo(() => bytes && readTmf620File(bytes, workspaceOfDocument(document)), [bytes, document]);
  const bring = async (file: File) => {
    // A file beyond the limit is not even read into memory.
    setBytes(file.size > greatestJson ? new Uint8Array(greatestJson + 1) : new Uint8Array(await file.arrayBuffer()));
  };
  const lists = [
    { word: 'refused', severity: 'error', tone: 'text-no' },
    { word: 'doubted', severity: 'warning', tone: '' },
  ] as const;
  return (
    <ImportFrame title={t('import-title')} text={t('import-text')} definitions={read?.definitions ?? null} onClose={onClose}>
      <Field label={t('file')} help={t('file-help', { maximum: greatestJson / 1_000_000 })}>
        <FileInput
          accept=".json,application/json"
          chooseLabel={exchange('choose-file')}
          noneLabel={exchange('no-file')}
          onFile={(file) => void bring(file)}
        />
      </Field>
      {lists.map(({ word, severity, tone }) => {
        const issues = read?.issues.filter((issue) => issue.severity === severity) ?? [];
        if (issues.length === 0) return null;
        return (
          <section key={word} aria-label={t(word, { count: issues.length })} role={severity === 'error' ? 'alert' : undefined}>
            <h3 className={`mb-2 font-medium ${tone}`}>{t(word, { count: issues.length })}</h3>
            <IssueList issues={issues} label={t(word, { count: issues.length })} className="max-h-48 overflow-y-auto" />
          </section>
        );
      })}
    </ImportFrame>
  );
}
