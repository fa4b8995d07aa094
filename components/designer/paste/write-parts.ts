import { writeCells } from '../../sheet/clipboard-block.ts';
import type { OutlineRow } from '../model/outline.ts';
import { withinOf } from './find-parent.ts';
import { type PartColumn, partColumns } from './pasted-columns.ts';

export type PartListWords = {
  readonly heading: (column: PartColumn) => string;
  readonly kind: (kind: OutlineRow['kind']) => string;
  readonly yes: string;
};

const cellOf = (row: OutlineRow, column: PartColumn, words: PartListWords): string => {
  const cells: Readonly<Record<PartColumn, () => string | number | null>> = {
    kind: () => words.kind(row.kind),
    part: () => row.id,
    offering: () => row.offering,
    'name-zh': () => row.name['zh-CN'],
    'name-en': () => row.name.en,
    min: () => row.min,
    max: () => row.max,
    default: () => (row.kind === 'option' ? (row.isProposed ? words.yes : '') : typeof row.proposed === 'number' ? row.proposed : null),
    within: () => (row.parent === null ? '' : withinOf(row.parent)),
  };
  return String(cells[column]() ?? '');
};

/** The structure as a spreadsheet takes it; pasted back it says the same. */
export const writeParts = (rows: readonly OutlineRow[], words: PartListWords): string =>
  writeCells([
    partColumns.map(words.heading),
    ...rows.filter(({ kind }) => kind !== 'offering').map((row) => partColumns.map((column) => cellOf(row, column, words))),
  ]);
