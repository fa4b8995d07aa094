'use client';
import { useLocale } from 'next-intl';
import { useCallback } from 'react';

/** A text in both languages of the workbench. */
export type Localized = { readonly 'zh-CN': string; readonly en: string };

export const localize = (text: Localized, locale: string): string =>
  locale === 'en' ? text.en || text['zh-CN'] : text['zh-CN'] || text.en;

/** Picks the reader's language; the function is stable as long as the language is. */
export function useLocalized(): (text: Localized) => string {
  const locale = useLocale();
  return useCallback((text) => localize(text, locale), [locale]);
}
