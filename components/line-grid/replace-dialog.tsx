'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { type CellRange, type RoleLines, replaceText } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { readCell } from './cell-text.ts';
import { ChangePreview } from './change-preview.tsx';
import type { LineSession } from './line-session.ts';

export type BulkDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly session: LineSession;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly range: CellRange;
};

/** The selection where it is more than one cell, else every line and the template. */
export const reachOf = ({ rows, paths }: CellRange, lines: RoleLines, columns: readonly LineColumn[]): CellRange =>
  rows.length * paths.length > 1
    ? { rows, paths }
    : { rows: [null, ...lines.rows.map(({ key }) => key)], paths: columns.map(({ path }) => path) };

/** Find and replace, with what it would change before it does. */
export function ReplaceDialog({ isOpen, onClose, session, lines, columns, range }: BulkDialogProps) {
  const t = useTranslations('lines.replace');
  const tLines = useTranslations('lines');
  const [find, setFind] = useState('');
  const [by, setBy] = useState('');
  const reach = reachOf(range, lines, columns);
  const isEverything = range.rows.length * range.paths.length <= 1;
  const patch = useMemo(
    () =>
      isOpen
        ? replaceText(lines, reach, {
            find,
            by,
            read: (text, path) => {
              const column = columns.find((candidate) => candidate.path === path);
              return column ? readCell(text, column) : text;
            },
          })
        : {},
    [isOpen, lines, reach, find, by, columns],
  );
  const apply = () => {
    session.apply(patch, 'replace');
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('title')}
      description={t(isEverything ? 'everywhere' : 'inSelection', { count: reach.rows.length })}
      closeLabel={tLines('close')}
      footer={
        <>
          <Button onClick={onClose}>{tLines('cancel')}</Button>
          <Button variant="primary" aria-disabled={!patch.cells?.length || undefined} onClick={() => patch.cells?.length && apply()}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('find')}>
            <Input value={find} onChange={(event) => setFind(event.target.value)} />
          </Field>
          <Field label={t('by')}>
            <Input value={by} onChange={(event) => setBy(event.target.value)} />
          </Field>
        </div>
        <ChangePreview {...{ patch, lines, columns }} />
      </div>
    </Dialog>
  );
}
