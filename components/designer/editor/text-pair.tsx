'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { Input, Textarea } from '../../ui/input.tsx';

type TextPairProps = {
  readonly label: string;
  readonly value: LocalizedText | null;
  /** What counts where nothing is written. */
  readonly fallback?: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
  /** Given where both may be left empty. */
  readonly onClear?: () => void;
  readonly onDone: () => void;
  readonly isLong?: boolean;
  readonly field: string;
};

const empty = { 'zh-CN': '', en: '' };

/** A text in both languages. A cleared one is kept as typed until it has words again: the model never holds half a text. */
export function TextPair({ label, value, fallback, onChange, onClear, onDone, isLong, field }: TextPairProps) {
  const t = useTranslations('design.text-pair');
  const [kept, setKept] = useState<{ readonly typed: LocalizedText; readonly model: string } | null>(null);
  const model = JSON.stringify(value);
  // Undo changes the model under the field: then the model's text counts.
  const typed = kept?.model === model ? kept.typed : null;
  const shown = typed ?? value ?? empty;
  const write = (next: LocalizedText) => {
    const [zh, en] = [next['zh-CN'].trim(), next.en.trim()];
    const isWhole = zh !== '' && en !== '';
    const isCleared = zh === '' && en === '' && onClear !== undefined;
    setKept({ typed: next, model: isWhole ? JSON.stringify(next) : isCleared ? 'null' : model });
    if (isWhole) onChange(next);
    else if (isCleared) onClear();
  };
  const done = () => {
    const isWhole = typed === null || (typed['zh-CN'].trim() !== '' && typed.en.trim() !== '');
    if (isWhole) setKept(null);
    onDone();
  };
  const Control = isLong ? Textarea : Input;
  const isHalf = (locale: 'zh-CN' | 'en') => typed !== null && typed[locale].trim() === '' && !(onClear && typed['zh-CN'] === typed.en);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {(['zh-CN', 'en'] as const).map((locale) => (
        <Field
          key={locale}
          label={t('label', { field: label, language: t(locale) })}
          hideLabel
          error={isHalf(locale) ? t('needed') : undefined}
        >
          <Control
            lang={locale}
            data-field={locale === 'zh-CN' ? field : `${field}-en`}
            placeholder={fallback?.[locale] ?? t(locale)}
            value={shown[locale]}
            onChange={(event) => write({ ...shown, [locale]: event.target.value })}
            onBlur={done}
          />
        </Field>
      ))}
    </fieldset>
  );
}
