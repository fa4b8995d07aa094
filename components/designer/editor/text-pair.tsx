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
  const [typed, setTyped] = useState<LocalizedText | null>(null);
  const shown = typed ?? value ?? empty;
  const write = (next: LocalizedText) => {
    setTyped(next);
    const [zh, en] = [next['zh-CN'].trim(), next.en.trim()];
    if (zh !== '' && en !== '') onChange(next);
    else if (zh === '' && en === '') onClear?.();
  };
  const done = () => {
    const isWhole = typed === null || (typed['zh-CN'].trim() !== '' && typed.en.trim() !== '');
    if (isWhole) setTyped(null);
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
