'use client';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useMemo, useState } from 'react';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { IssueList } from '../../../ui/issue-list.tsx';
import { useDocument } from '../../draft-context.tsx';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { ImportFrame } from '../import-frame.tsx';
import { greatestJson, readTmf620File } from './read-tmf620-file.ts';

/** Offerings of another system as TMF620 has them; what the draft says besides stays. */
export function Tmf620ImportDialog({ onClose, initial = null }: { readonly onClose: () => void; readonly initial?: Uint8Array | null }) {
  const t = useTranslations('definitions.exchange.tmf620');
  const document = useDocument();
  const [bytes, setBytes] = useState<Uint8Array | null>(initial);
  const read = useMemo(() => bytes && readTmf620File(bytes, workspaceOfDocument(document)), [bytes, document]);
  const bring = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // A file beyond the limit is not even read into memory.
    if (file) setBytes(file.size > greatestJson ? new Uint8Array(greatestJson + 1) : new Uint8Array(await file.arrayBuffer()));
  };
  const lists = [
    { word: 'refused', severity: 'error', tone: 'text-no' },
    { word: 'doubted', severity: 'warning', tone: '' },
  ] as const;
  return (
    <ImportFrame title={t('import-title')} text={t('import-text')} definitions={read?.definitions ?? null} onClose={onClose}>
      <Field label={t('file')} help={t('file-help', { maximum: greatestJson / 1_000_000 })}>
        <Input type="file" accept=".json,application/json" className="h-auto py-1.5" onChange={(event) => void bring(event)} />
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
