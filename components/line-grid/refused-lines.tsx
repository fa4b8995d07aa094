'use client';
import { Download, PackageOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { RoleLines } from '../../core/order/index.ts';
import { linesAsCsv } from '../line-import/write-csv.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { Button } from '../ui/button.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { saveFile } from '../ui/save-file.ts';
import type { LineSession } from './line-session.ts';
import type { LineState } from './line-states.ts';
import { useLineSentences } from './use-line-sentences.ts';

const ParkRefused = lazy(() => import('./park-refused.tsx').then((module) => ({ default: module.ParkRefused })));

export type RefusedLinesProps = {
  readonly role: string;
  readonly draft: OrderDraft;
  readonly session: LineSession;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly states: ReadonlyMap<string, LineState>;
  readonly problems: readonly number[];
};

/** Where only some lines are in the way: they go out with their reasons, or wait in an order of their own. */
export function RefusedLines(props: RefusedLinesProps) {
  const { draft, lines, columns, states, problems } = props;
  const t = useTranslations('lines.refused');
  const tImport = useTranslations('lines.import');
  const localized = useLocalized();
  const sentences = useLineSentences(columns);
  const good = lines.rows.length - problems.length;
  if (problems.length === 0 || good === 0) return null;
  const refused = lines.rows.filter(({ key }) => states.has(key));
  const save = () => {
    const words = { key: tImport('key'), reason: tImport('reason'), localized };
    const text = linesAsCsv(lines, refused, columns, { words, reasonOf: ({ key }) => sentences(states.get(key)?.blockers ?? []) });
    saveFile(`${t('file')}.csv`, text, 'text/csv;charset=utf-8');
  };
  return (
    <section aria-label={t('title')} className="flex flex-wrap items-center gap-2 rounded-md border border-no/50 bg-no-soft px-3 py-2">
      <p className="min-w-0 flex-1 text-sm">{t('help', { good })}</p>
      <Button size="sm" onClick={save}>
        <Download aria-hidden="true" />
        {t('export', { count: refused.length })}
      </Button>
      {draft.frame().release ? (
        <Suspense fallback={<PackageOpen aria-hidden="true" />}>
          <ParkRefused {...props} refused={refused} />
        </Suspense>
      ) : null}
    </section>
  );
}
