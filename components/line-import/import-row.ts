import type { Mapping } from './match-header.ts';
import { keyPath } from './match-header.ts';
import type { RawTable } from './raw-table.ts';

/** A line on its way in: what stands in the file, by where it goes, and the key it was taken out with. */
export type ImportRow = { readonly number: number; readonly key: string | null; readonly texts: Readonly<Record<string, string>> };

/** An export of ours writes an apostrophe before what a spreadsheet would take for a formula. */
const withoutEscape = (text: string): string => (/^'[=+\-@\t]/.test(text) ? text.slice(1) : text);

export function importRows({ rows }: RawTable, header: number | null, mapping: Mapping): ImportRow[] {
  return rows.slice(header === null ? 0 : header + 1).map(({ number, cells }) => {
    const texts: Record<string, string> = {};
    for (const [index, path] of mapping.entries()) if (path !== null) texts[path] = withoutEscape(cells[index] ?? '');
    const { [keyPath]: key = '', ...own } = texts;
    return { number, key: key.trim() === '' ? null : key.trim(), texts: own };
  });
}
