'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useState } from 'react';
import type { Characteristic, LocalizedText, PlainScalar } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import type { CharacteristicFields } from '../changes/set-characteristic.ts';
import { MoveButtons } from '../form/move-handle.tsx';
import { readValue } from './characteristic-types.ts';

type EnumValuesProps = {
  readonly characteristic: Characteristic;
  readonly onChange: (fields: CharacteristicFields) => void;
  readonly onDone: () => void;
};

type Row = { readonly value: PlainScalar; readonly label: LocalizedText | undefined };

const fieldsOf = (rows: readonly Row[]): CharacteristicFields => {
  const labels = rows.flatMap(({ value, label }) => (label ? [[String(value), label] as const] : []));
  return {
    enum: rows.length > 0 ? rows.map(({ value }) => value) : null,
    enumLabels: labels.length > 0 ? Object.fromEntries(labels) : null,
  };
};

/** The values it may take, each with what the form calls it. Rows of a spreadsheet (value, Chinese, English) can be pasted. */
export function EnumValues({ characteristic, onChange, onDone }: EnumValuesProps) {
  const t = useTranslations('definitions.specification');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(0);
  const localized = useLocalized();
  const { type, enum: values = [], enumLabels = {} } = characteristic;
  const rows: readonly Row[] = values.map((value) => ({ value, label: enumLabels[String(value)] }));
  const write = (next: readonly Row[]) => onChange(fieldsOf(next));
  const add = (lines: readonly string[]) => {
    const next = [...rows];
    let wrong = 0;
    for (const line of lines) {
      const [first = '', chinese = '', english = ''] = line.split('\t').map((cell) => cell.trim());
      const value = readValue(type, first);
      if (value === null || next.some((row) => row.value === value)) wrong += 1;
      else next.push({ value, label: chinese && english ? { 'zh-CN': chinese, en: english } : undefined });
    }
    setRefused(wrong);
    setTyped(lines.length === 1 && wrong === 1 ? typed : '');
    if (next.length > rows.length) write(next);
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    if (lines.length < 2 && !lines[0]?.includes('\t')) return;
    event.preventDefault();
    add(lines);
  };
  const relabel = (index: number, locale: 'zh-CN' | 'en', text: string) =>
    write(
      rows.map((row, at) => {
        if (at !== index) return row;
        const label = { 'zh-CN': String(row.value), en: String(row.value), ...row.label, [locale]: text };
        return { ...row, label: label[locale].trim() === '' ? undefined : label };
      }),
    );
  const move = (index: number, by: -1 | 1) => {
    const pressed = document.activeElement;
    onDone();
    write(rows.toSpliced(index, 1).toSpliced(index + by, 0, ...rows.slice(index, index + 1)));
    onDone();
    // The row takes its button along, and the browser drops the focus on the way.
    setTimeout(() => (pressed instanceof HTMLElement ? pressed.focus() : undefined));
  };
  return (
    <fieldset data-field="characteristic/enum" tabIndex={-1} className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('values')}</legend>
      {rows.map((row, index) => (
        <div key={String(row.value)} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto_auto] items-center gap-2">
          <span className="truncate font-mono">{String(row.value)}</span>
          {(['zh-CN', 'en'] as const).map((locale) => (
            <Input
              key={locale}
              lang={locale}
              aria-label={t(`value-label.${locale}`, { value: String(row.value) })}
              placeholder={t(`value-label.${locale}`, { value: String(row.value) })}
              value={row.label?.[locale] ?? ''}
              onChange={(event) => relabel(index, locale, event.target.value)}
              onBlur={onDone}
            />
          ))}
          <MoveButtons
            name={row.label ? localized(row.label) : String(row.value)}
            moves={{
              isMovable: rows.length > 1,
              canMove: (by) => index + by >= 0 && index + by < rows.length,
              move: (by) => move(index, by),
            }}
          />
          <Button
            variant="ghost"
            size="icon"
            className="size-8"
            aria-label={t('remove-value', { value: String(row.value) })}
            onClick={() => write(rows.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      ))}
      <div className="flex items-start gap-2">
        <Field
          className="flex-1"
          hideLabel
          label={t('new-value')}
          help={t('values-help')}
          error={refused > 0 ? t('values-refused', { count: refused }) : undefined}
        >
          <Input
            placeholder={t('new-value')}
            value={typed}
            onPaste={paste}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (typed.trim() !== '') add([typed]);
            }}
          />
        </Field>
        <Button aria-disabled={typed.trim() === ''} onClick={() => (typed.trim() === '' ? undefined : add([typed]))}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
