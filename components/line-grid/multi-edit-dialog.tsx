'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { setCells } from '../../core/order/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Select } from '../ui/select.tsx';
import { readCell } from './cell-text.ts';
import { ChangePreview } from './change-preview.tsx';
import type { BulkDialogProps } from './replace-dialog.tsx';

/** One value for many lines: those selected, or all. Empty takes them back to the template. */
export function MultiEditDialog({ isOpen, onClose, session, lines, columns, range }: BulkDialogProps) {
  const t = useTranslations('lines.multi');
  const tLines = useTranslations('lines');
  const localized = useLocalized();
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const path = chosen ?? range.paths[0] ?? '';
  const column = columns.find((candidate) => candidate.path === path);
  const selected = range.rows.filter((row) => row !== null);
  const rows = useMemo(() => (selected.length > 1 ? selected : lines.rows.map(({ key }) => key)), [selected, lines]);
  const patch = useMemo(
    () => (isOpen && column ? setCells({ rows, paths: [path] }, readCell(text, column)) : {}),
    [isOpen, column, rows, path, text],
  );
  const apply = () => {
    session.apply(patch, 'multi');
    setText('');
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('title')}
      description={t(selected.length > 1 ? 'inSelection' : 'everywhere', { count: rows.length })}
      closeLabel={tLines('close')}
      footer={
        <>
          <Button onClick={onClose}>{tLines('cancel')}</Button>
          <Button variant="primary" onClick={apply}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('column')}>
            <Select
              aria-label={t('column')}
              value={path}
              options={columns.map((one) => ({
                value: one.path,
                label: one.part ? `${localized(one.part)} · ${localized(one.name)}` : localized(one.name),
              }))}
              onChange={setChosen}
            />
          </Field>
          <Field label={t('value')} help={t('emptyHelp')}>
            {column?.choices ? (
              <Select
                aria-label={t('value')}
                value={text === '' ? null : text}
                placeholder={t('fromTemplate')}
                options={column.choices.map(({ value, label }) => ({ value: String(value), label: localized(label) }))}
                onChange={setText}
              />
            ) : (
              <Input value={text} onChange={(event) => setText(event.target.value)} />
            )}
          </Field>
        </div>
        <ChangePreview {...{ patch, lines, columns }} />
      </div>
    </Dialog>
  );
}
