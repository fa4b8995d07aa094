'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { CodeField } from './code-field.tsx';
import type { NamesAndCode } from './use-names-and-code.ts';

type NameAndCodeFieldsProps = {
  readonly value: NamesAndCode;
  /** Whether somebody tried to go on: until then nothing that is missing is held against a field. */
  readonly isTried: boolean;
  /** What is asked for in both languages; a name unless something else is said. */
  readonly of?: 'name' | 'reason';
};

/** What something new is called in both languages, and its code. */
export function NameAndCodeFields({ value, isTried, of = 'name' }: NameAndCodeFieldsProps) {
  const t = useTranslations('definitions.fields');
  const [name, setName] = useState(value.name);
  const write = (locale: 'zh-CN' | 'en', text: string) => {
    const next = { ...name, [locale]: text };
    setName(next);
    value.setName(next);
  };
  return (
    <>
      <div className={of === 'name' ? 'grid grid-cols-2 gap-4' : 'flex flex-col gap-4'}>
        {(['zh-CN', 'en'] as const).map((locale) => (
          <Field key={locale} label={t(`${of}.${locale}`)} required error={isTried && name[locale].trim() === '' ? t('needed') : undefined}>
            <Input lang={locale} maxLength={500} value={name[locale]} onChange={(event) => write(locale, event.target.value)} />
          </Field>
        ))}
      </div>
      <CodeField
        label={t('code')}
        help={t('code-help')}
        code={value.code}
        problem={value.codeProblem}
        isTried={isTried}
        onChange={value.setCode}
      />
    </>
  );
}
