import { createTranslator } from 'next-intl';
import { isLocale, type Locale } from '../../i18n/locale.ts';
import type { LocalizedText, Scalar } from '../../schemas/generated/definitions.ts';

export type Words = (area: 'issues' | 'verdicts', code: string, params: Readonly<Record<string, Scalar>>) => string;

type Messages = Readonly<Record<string, string>>;

/** Sentences for codes in one language; a code without a sentence is told by itself. */
export async function wordsIn(locale: Locale): Promise<Words> {
  const issues: { default: Messages } = await import(`../../messages/${locale}/issues.json`);
  const verdicts: { default: Messages } = await import(`../../messages/${locale}/verdicts.json`);
  const messages = { issues: issues.default, verdicts: verdicts.default };
  const translate = createTranslator({ locale, messages, onError: () => {}, getMessageFallback: ({ key }) => key });
  return (area, code, params) => {
    const values = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'boolean' || value === null ? String(value) : value,
    ]);
    return translate(`${area}.${code}`, Object.fromEntries(values));
  };
}

export const inLocale = (text: LocalizedText, locale: Locale): string => text[locale];

/** `--lang`, else the environment's language, else English: a terminal says what it speaks. */
export function localeOf(chosen: string | undefined, environment: string | undefined): Locale | null {
  if (chosen !== undefined) return isLocale(chosen) ? chosen : null;
  return environment?.startsWith('zh') ? 'zh-CN' : 'en';
}
