'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import type { Tariff } from '../../../../schemas/generated/definitions.ts';
import { BringStep } from '../../../line-import/bring-step.tsx';
import { greatestRows, type RawTable } from '../../../line-import/raw-table.ts';
import { WorkbookNotice } from '../../../line-import/workbook-notice.tsx';
import { Button } from '../../../ui/button.tsx';
import { IssueList } from '../../../ui/issue-list.tsx';
import { useDocument } from '../../draft-context.tsx';
import { workspaceOfDocument } from '../../model/draft-document.ts';
import { ImportFrame } from '../import-frame.tsx';
import { type ChoiceWords, loadChoiceWords } from './choice-words.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { readTariffTable } from './read-tariff-table.ts';
import { guessColumns, type TariffMapping } from './tariff-columns.ts';

const noHeader: TariffMapping = { header: -1, columns: [] };

/** Tariffs from a table: brought, its columns looked at, what would change and what cannot be taken; then one step. */
export function TariffImportDialog({ onClose, initial = null }: { readonly onClose: () => void; readonly initial?: RawTable | null }) {
  const t = useTranslations('definitions.exchange.tariffs');
  const locale = useLocale();
  const document = useDocument();
  const [table, setTable] = useState<RawTable | null>(initial);
  const [mapping, setMapping] = useState<TariffMapping | null>(() => initial && guessColumns(initial));
  const [words, setWords] = useState<ChoiceWords | null>(null);
  useEffect(() => {
    void loadChoiceWords(locale).then((loaded) => setWords(() => loaded));
  }, [locale]);
  const read = useMemo(() => {
    if (!table || !words) return null;
    const tariffs = new Map<string, Tariff>(
      workspaceOfDocument(document)
        .all('tariff')
        .map((tariff) => [tariff.id, tariff]),
    );
    return readTariffTable(table, mapping, { tariffs, words });
  }, [table, mapping, words, document]);
  const bring = (brought: RawTable) => {
    setTable(brought);
    setMapping(guessColumns(brought));
  };
  const header = mapping && mapping.header >= 0 ? table?.rows[mapping.header] : undefined;
  const notes = table?.workbook;
  const computed = notes ? notes.formulas.count - notes.formulas.empty.length : 0;
  return (
    <ImportFrame title={t('title')} text={t('text')} definitions={read?.tariffs ?? null} onClose={onClose}>
      {table === null ? (
        <BringStep onTable={bring} words={{ help: t('bring', { most: greatestRows - 1 }), hint: t('hint') }} />
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>{header && read ? t('read', { name: table.source, count: read.rows, row: header.number }) : t('no-header')}</p>
            <Button size="sm" onClick={() => setTable(null)}>
              {t('other')}
            </Button>
          </div>
          {notes ? (
            <WorkbookNotice notes={{ ...notes, merged: [], formulas: { count: computed, empty: [] } }} after={header?.number ?? 0} />
          ) : null}
          <ColumnMapping table={table} mapping={mapping ?? noHeader} onChange={setMapping} />
          {read && read.issues.length > 0 ? (
            <section aria-label={t('refused', { count: read.issues.length })} role="alert">
              <h3 className="mb-2 font-medium text-no">{t('refused', { count: read.issues.length })}</h3>
              <IssueList issues={read.issues} label={t('refused', { count: read.issues.length })} className="max-h-48 overflow-y-auto" />
            </section>
          ) : null}
        </>
      )}
    </ImportFrame>
  );
}
