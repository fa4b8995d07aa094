import { cellValue, type LineRow, type RoleLines } from '../../core/order/index.ts';
import { cellText } from '../line-grid/cell-text.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import type { Localized } from '../ui/localized-text.tsx';

/** Excel opens a file as UTF-8 by this mark only. */
const byteOrderMark = '\uFEFF';

/** A cell that a spreadsheet would run as a formula gets an apostrophe, which makes it text there and is taken off here. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

export type ExportWords = { readonly key: string; readonly reason: string; readonly localized: (text: Localized) => string };

/** Lines with their keys and what stands against each: mended in a spreadsheet and brought again, they meet themselves. */
export function linesAsCsv(
  lines: RoleLines,
  rows: readonly LineRow[],
  columns: readonly LineColumn[],
  { words, reasonOf }: { readonly words: ExportWords; readonly reasonOf: (row: LineRow) => string },
): string {
  const { localized } = words;
  const head = [words.key, ...columns.map(({ name, part }) => (part ? localized(part) + localized(name) : localized(name))), words.reason];
  const body = rows.map((row) => [
    row.key,
    ...columns.map((column) => cellText(cellValue(lines, row, column.path), column, localized)),
    reasonOf(row),
  ]);
  return csvText([head, ...body]);
}
