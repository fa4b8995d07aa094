import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from './locale.ts';

/** One file an area and language, each with one owner; the area is the namespace of its keys. */
export const messageAreas = [
  'shell',
  'sell',
  'orders',
  'approvals',
  'audit',
  'confirmation',
  'customers',
  'counter',
  'lines',
  'board',
  'verdicts',
  'issues',
  'tariff',
  'rules',
  'conditions',
  'design',
  'structure',
  'forms',
  'arrange',
  'definitions',
  'release',
] as const;
export type MessageArea = (typeof messageAreas)[number];

const loadArea = async (locale: Locale, area: MessageArea): Promise<AbstractIntlMessages> => {
  const file: { default: AbstractIntlMessages } = await import(`../messages/${locale}/${area}.json`);
  return file.default;
};

export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(messageAreas.map(async (area) => [area, await loadArea(locale, area)] as const));
  return Object.fromEntries(entries);
}
