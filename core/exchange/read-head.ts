import type { LocalizedText, Provenance, ValidFor } from '../../schemas/generated/definitions.ts';
import type { Reader } from './reader.ts';

const longestId = 64;
/** Ids of other systems in the letters that ours have. */
export const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');

/** One text is all that there is: it stands for both languages until somebody translates it. */
export const inBoth = (text: string): LocalizedText => ({ 'zh-CN': text, en: text });

export type Head = { id: string; name: LocalizedText; description?: LocalizedText; provenance: Provenance };

/** Id and name of a resource; without them it is none. */
export function headFrom(reader: Reader): Head | null {
  const id = idOf(reader.text('id') ?? '');
  const name = reader.text('name')?.trim() ?? '';
  const description = reader.text('description')?.trim();
  if (id === '') reader.refuse('tmf620-without-id', 'id');
  if (name === '') reader.refuse('tmf620-without-name', 'name');
  if (id === '' || name === '') return null;
  return { id, name: inBoth(name), ...(description ? { description: inBoth(description) } : {}), provenance: [{ grade: 'illustrative' }] };
}

export function validForFrom(reader: Reader): ValidFor | undefined {
  const period = reader.object('validFor');
  const [start, end] = [period?.text('startDateTime'), period?.text('endDateTime')];
  return start === undefined && end === undefined
    ? undefined
    : { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** What a reference points at; its name is only for people. */
export function referredId(reader: Reader): string | undefined {
  reader.text('name');
  return idOf(reader.text('id') ?? '') || undefined;
}

export const referredIds = (readers: readonly Reader[]): string[] => [...new Set(readers.flatMap((reader) => referredId(reader) ?? []))];
