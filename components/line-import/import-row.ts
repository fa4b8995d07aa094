import type { Mapping } from './match-header.ts';
import { keyPath } from './match-header.ts';
import type { MergedCells, RawRow, RawTable } from './raw-table.ts';

/** A line on its way in: what stands in the file, by where it goes, and the key it was taken out with. */
export type ImportRow = {
  readonly number: number;
  readonly key: string | null;
  readonly texts: Readonly<Record<string, string>>;
  /** What stands in the merged cells that an empty one is part of. */
  readonly merged?: Readonly<Record<string, string>>;
};

/** An export of ours writes an apostrophe before what a spreadsheet would take for a formula. */
const withoutEscape = (text: string): string => (/^'[=+\-@\t]/.test(text) ? text.slice(1) : text);

export function importRows(table: RawTable, header: number | null, mapping: Mapping): ImportRow[] {
  const lines = table.rows.slice(header === null ? 0 : header + 1);
  const merged = mergedTexts(lines, table.workbook?.merged ?? []);
  return lines.map(({ number, cells }) => {
    const texts: Record<string, string> = {};
    const meant: Record<string, string> = {};
    const shared = merged.get(number);
    for (const [index, path] of mapping.entries()) {
      if (path === null) continue;
      texts[path] = withoutEscape(cells[index] ?? '');
      const text = shared?.get(index);
      if (text !== undefined && path !== keyPath) meant[path] = withoutEscape(text);
    }
    const { [keyPath]: key = '', ...own } = texts;
    const row = { number, key: key.trim() === '' ? null : key.trim(), texts: own };
    return Object.keys(meant).length === 0 ? row : { ...row, merged: meant };
  });
}

/** By row and column: what the first of merged cells says for the empty ones. Cells merged with a header say nothing of lines. */
function mergedTexts(lines: readonly RawRow[], merged: readonly MergedCells[]): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const texts = new Map<number, Map<number, string>>();
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const last = lines.at(-1)?.number ?? 0;
  const widest = Math.max(0, ...lines.map(({ cells }) => cells.length - 1));
  for (const { top, bottom, left, right } of merged) {
    const text = byNumber.get(top)?.cells[left]?.trim() ?? '';
    if (text === '') continue;
    for (let number = top; number <= Math.min(bottom, last); number++) {
      const line = byNumber.get(number);
      if (!line) continue;
      for (let column = left; column <= Math.min(right, widest); column++) {
        if ((line.cells[column] ?? '').trim() !== '') continue;
        const own = texts.get(number) ?? new Map<number, string>();
        texts.set(number, own.set(column, text));
      }
    }
  }
  return texts;
}
