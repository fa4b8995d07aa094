'use client';
import { FileUp, ListPlus, Redo2, Replace, TextCursorInput, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { addRows, type RoleLines, removeRows } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import type { OrderDraft } from '../order-form/order-draft.ts';
import { nextRow } from '../sheet/sheet-position.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { templateRow } from './grid-measures.ts';
import type { LineSession } from './line-session.ts';
import type { LineState } from './line-states.ts';
import { MultiEditDialog } from './multi-edit-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import type { GridFocus } from './use-grid-focus.ts';

const ImportLines = lazy(() => import('../line-import/import-lines.tsx').then((module) => ({ default: module.ImportLines })));

export type GridToolbarProps = {
  readonly role: string;
  readonly draft: OrderDraft;
  readonly session: LineSession;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly states: ReadonlyMap<string, LineState>;
  readonly problems: readonly number[];
  readonly focus: GridFocus;
  readonly goBack: (way: 'undo' | 'redo') => void;
};

const rowsAtOnce = 10;

/** What is done to many lines at once, each also on a key where the grid has one. */
export function GridToolbar({ role, draft, session, lines, columns, problems, focus, goBack }: GridToolbarProps) {
  const t = useTranslations('lines.toolbar');
  const tSteps = useTranslations('lines.steps');
  const [open, setOpen] = useState<'import' | 'replace' | 'multi' | null>(null);
  const [wasImporting, setWasImporting] = useState(false);
  const { linked, request } = draft.frame();
  const next = session.next();
  const keys = focus.range.rows.flatMap((row) => (row === null ? [] : [row]));
  const add = () => {
    session.apply(
      addRows(
        lines,
        Array.from({ length: rowsAtOnce }, () => ({})),
      ),
      'add',
    );
    focus.select({ anchor: { row: lines.rows.length, column: 0 }, active: { row: lines.rows.length, column: 0 } });
  };
  const remove = () => {
    session.apply(removeRows(keys), 'remove');
    focus.select({ anchor: { row: templateRow, column: 0 }, active: { row: templateRow, column: 0 } });
  };
  const goToProblem = () => {
    const row = nextRow(problems, focus.selection.active.row);
    if (row !== undefined) focus.select({ anchor: { row, column: 0 }, active: { row, column: 0 } });
  };
  return (
    <div role="toolbar" aria-label={t('title')} className="flex flex-wrap items-center gap-2">
      <Button
        size="sm"
        variant="primary"
        data-open-import
        onClick={() => {
          setWasImporting(true);
          setOpen('import');
        }}
      >
        <FileUp aria-hidden="true" />
        {t('import')}
      </Button>
      <Button size="sm" onClick={add}>
        <ListPlus aria-hidden="true" />
        {t('add', { count: rowsAtOnce })}
      </Button>
      <Button size="sm" aria-disabled={keys.length === 0 || undefined} onClick={() => keys.length > 0 && remove()}>
        <Trash2 aria-hidden="true" />
        {t('remove', { count: keys.length })}
      </Button>
      <Button size="sm" onClick={() => setOpen('replace')}>
        <Replace aria-hidden="true" />
        {t('replace')}
      </Button>
      <Button size="sm" onClick={() => setOpen('multi')}>
        <TextCursorInput aria-hidden="true" />
        {t('multi')}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        aria-disabled={!next.undo || undefined}
        onClick={() => goBack('undo')}
        title={next.undo ? tSteps(next.undo) : undefined}
      >
        <Undo2 aria-hidden="true" />
        {t('undo')}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        aria-disabled={!next.redo || undefined}
        onClick={() => goBack('redo')}
        title={next.redo ? tSteps(next.redo) : undefined}
      >
        <Redo2 aria-hidden="true" />
        {t('redo')}
      </Button>
      {problems.length > 0 ? (
        <Button size="sm" onClick={goToProblem}>
          {t('next')} <Kbd>F8</Kbd>
        </Button>
      ) : null}
      {open === 'import' || wasImporting ? (
        <Suspense fallback={null}>
          <ImportLines
            isOpen={open === 'import'}
            onClose={() => setOpen(null)}
            place={{ customer: request.customer.id, offering: linked.program.offering, role }}
            {...{ session, lines, columns }}
          />
        </Suspense>
      ) : null}
      <ReplaceDialog isOpen={open === 'replace'} onClose={() => setOpen(null)} {...{ session, lines, columns, range: focus.range }} />
      <MultiEditDialog isOpen={open === 'multi'} onClose={() => setOpen(null)} {...{ session, lines, columns, range: focus.range }} />
    </div>
  );
}
