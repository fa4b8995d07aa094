'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import type { NamesAndCode } from './use-names-and-code.ts';

type NameAndCodeFieldsProps = {
  readonly value: NamesAndCode;
  /** Whether somebody tried to go on: until then nothing that is missing is held against a field. */
  readonly isChecked: boolean;
};

/** What a new definition is called in both languages, and its code. */
export function NameAndCodeFields({ value, isChecked }: NameAndCodeFieldsProps) {
  const t = useTranslations('definitions.fields');
  const [name, setName] = useState(value.name);
  const write = (locale: 'zh-CN' | 'en', text: string) => {
    const next = { ...name, [locale]: text };
    setName(next);
    value.setName(next);
  };
  const problem = value.codeProblem;
  const isTold = problem !== null && (isChecked || problem !== 'needed');
  return (
    <>
      <div className="grid grid-cols-2 gap-4">
        {(['zh-CN', 'en'] as const).map((locale) => (
          <Field
            key={locale}
            label={t(`name.${locale}`)}
            required
            error={isChecked && name[locale].trim() === '' ? t('needed') : undefined}
          >
            <Input lang={locale} maxLength={500} value={name[locale]} onChange={(event) => write(locale, event.target.value)} />
          </Field>
        ))}
      </div>
      <Field
        label={t('code')}
        help={t('code-help')}
        required
        error={isTold ? t(`code-problem.${problem}`, { code: value.code }) : undefined}
      >
        <Input className="font-mono" maxLength={64} value={value.code} onChange={(event) => value.setCode(event.target.value)} />
      </Field>
    </>
  );
}
