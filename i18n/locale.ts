/** Languages of the workbench. The URL is the same in both; a cookie remembers the choice. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh-CN';
export const localeCookie = 'offerwright-locale';
export const timeZone = 'Asia/Shanghai';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);
