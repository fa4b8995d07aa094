import type { LineColumn } from '../order-form/line-columns.ts';

/** The template stands before the first line. */
export const templateRow = -1;

export const rowHeight = 36;
export const headHeight = 52;

/** The frozen columns: which line, what stands against it, and the first field. */
export const numberWidth = 84;
export const verdictWidth = 44;
export const priceWidth = 104;

export const columnWidth = ({ type, characteristic, choices }: LineColumn): number => {
  if (type === 'quantity') return 84;
  if (choices) return 136;
  return characteristic?.type === 'string' ? 184 : 104;
};

export const gridWidth = (columns: readonly LineColumn[]): number =>
  numberWidth + verdictWidth + priceWidth + columns.reduce((sum, column) => sum + columnWidth(column), 0);

/** What stays in sight at the left, so that a cell is never scrolled behind it. */
export const frozenWidth = ([first]: readonly LineColumn[]): number => numberWidth + verdictWidth + (first ? columnWidth(first) : 0);
