import type { MergedCells } from './raw-table.ts';

/** As a spreadsheet writes it, from the number of a column counted from 0. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The number of a column, from 0. */
export const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const rangeAddress = ({ top, bottom, left, right }: MergedCells): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;

/** Column from 0, row as a spreadsheet counts it. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`;
