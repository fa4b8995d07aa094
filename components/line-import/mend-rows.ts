import type { LineColumn } from '../order-form/line-columns.ts';
import { writtenName } from '../sites/count-names.ts';
import type { Cause, ProblemGroup } from './check-rows.ts';
import { checkText } from './check-text.ts';
import type { ImportRow } from './import-row.ts';
import { stripped, withZeros } from './mend-text.ts';

export type Fix = 'fill-merged' | 'normalise' | 'strip' | 'restore-zeros' | 'template' | 'above' | 'drop';

/** How all lines of a cause can be mended at once, the likeliest first. Each line can also be edited alone. */
export const fixesOf: Readonly<Record<Cause, readonly Fix[]>> = {
  merged: ['fill-merged', 'drop'],
  width: ['normalise', 'drop'],
  spaces: ['strip', 'drop'],
  zeros: ['restore-zeros', 'drop'],
  scientific: ['drop'],
  formula: ['template', 'drop'],
  choice: ['template', 'drop'],
  site: ['template', 'drop'],
  'check-digit': ['drop'],
  format: ['template', 'drop'],
  missing: ['above', 'drop'],
  doubled: ['drop'],
  conflict: ['drop'],
};

type Mend = (text: string, column: LineColumn | undefined) => string;

const mends: Readonly<Record<Exclude<Fix, 'drop' | 'above' | 'fill-merged'>, Mend>> = {
  normalise: (text) => text.normalize('NFKC'),
  strip: (text) => stripped(text),
  'restore-zeros': (text, column) => (column ? (withZeros(text, (mended) => checkText(mended, column) === null) ?? text) : text),
  template: () => '',
};

const withText = (row: ImportRow, path: string, text: string): ImportRow => ({ ...row, texts: { ...row.texts, [path]: text } });

/** The rows after one fix of one group. The others stay the same objects. */
export function mendRows(rows: readonly ImportRow[], group: ProblemGroup, fix: Fix, columns: readonly LineColumn[]): readonly ImportRow[] {
  const wrong = new Set(group.problems.map(({ row }) => row));
  if (fix === 'drop') return rows.filter((_, index) => !wrong.has(index));
  const { path } = group;
  if (path === null) return rows;
  if (fix === 'above') return filledFromAbove(rows, path, wrong);
  if (fix === 'fill-merged') return rows.map((row, index) => (wrong.has(index) ? withText(row, path, row.merged?.[path] ?? '') : row));
  const column = columns.find((candidate) => candidate.path === path);
  return rows.map((row, index) => (wrong.has(index) ? withText(row, path, mends[fix](row.texts[path] ?? '', column)) : row));
}

/** In a list that is no workbook, merged cells come in as one value above and nothing below. */
function filledFromAbove(rows: readonly ImportRow[], path: string, wrong: ReadonlySet<number>): readonly ImportRow[] {
  let above = '';
  return rows.map((row, index) => {
    const text = row.texts[path] ?? '';
    if (text.trim() !== '' || !wrong.has(index)) {
      above = text;
      return row;
    }
    return above === '' ? row : withText(row, path, above);
  });
}

/** Another text for all that is written in one of these ways in a column. */
export const rewrite = (rows: readonly ImportRow[], path: string, meant: ReadonlyMap<string, string>): readonly ImportRow[] =>
  rows.map((row) => {
    const text = meant.get(writtenName(row.texts[path] ?? ''));
    return text === undefined ? row : withText(row, path, text);
  });

/** One cell edited by hand. */
export const mendCell = (rows: readonly ImportRow[], at: number, path: string, text: string): readonly ImportRow[] =>
  rows.map((row, index) => (index === at ? withText(row, path, text) : row));
