'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

export type FieldWords = {
  readonly label: (property: string) => string;
  readonly help: (property: string) => string | undefined;
  readonly choice: (property: string, value: string) => string;
  /** What counts where nothing is said. */
  readonly absent: (property: string) => string;
};

type Translate = { (key: string): string; has(key: string): boolean };

/** A form may have its own word for a property. What has no word is called by its name in the meta-schema. */
export function fieldWordsOf(form: string, t: Translate): FieldWords {
  const firstOf = (...keys: readonly string[]): string | undefined => {
    const found = keys.find((key) => t.has(key));
    return found === undefined ? undefined : t(found);
  };
  return {
    label: (property) => firstOf(`own.${form}.${property}`, `label.${property}`) ?? property,
    help: (property) => firstOf(`help.${property}`),
    choice: (property, value) => firstOf(`choices.${property}.${value}`, `choice.${value}`) ?? value,
    absent: (property) => firstOf(`absent-in.${form}.${property}`, `absent.${property}`) ?? t('absent.any'),
  };
}

/** Properties and their values in the reader's language. */
export function useFieldWords(form: string): FieldWords {
  const t = useTranslations('forms');
  return useMemo(() => fieldWordsOf(form, t), [form, t]);
}
