/** Where the active cell stands. */
export type Position = { readonly row: number; readonly column: number };
/** `first` is the number of the first row: 0, or −1 where a row of another kind stands before those that are counted. */
export type SheetSize = { readonly first: number; readonly rows: number; readonly columns: number; readonly page: number };

/** A rectangle from where the selection began to the active cell, both included. */
export type Selection = { readonly anchor: Position; readonly active: Position };
export type Rectangle = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The cell that a key leads to; null for keys that lead nowhere. */
export function moved({ row, column }: Position, key: string, isFar: boolean, { first, rows, columns, page }: SheetSize): Position | null {
  const last = { row: rows - 1, column: columns - 1 };
  const at = (toRow: number, toColumn: number): Position => ({
    row: within(toRow, first, last.row),
    column: within(toColumn, 0, last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return at(isFar ? (row > 0 ? 0 : first) : row - 1, column);
    case 'ArrowDown':
      return at(isFar ? last.row : row + 1, column);
    case 'ArrowLeft':
      return at(row, isFar ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, isFar ? last.column : column + 1);
    case 'Home':
      return at(isFar ? first : row, 0);
    case 'End':
      return at(isFar ? last.row : row, last.column);
    case 'PageUp':
      return at(row - page, column);
    case 'PageDown':
      return at(row + page, column);
    default:
      return null;
  }
}

/** Tab goes through the cells and out of the grid at its ends: null. */
export function tabbed({ row, column }: Position, isBack: boolean, { first, rows, columns }: SheetSize): Position | null {
  const next = (row - first) * columns + column + (isBack ? -1 : 1);
  if (next < 0 || next >= (rows - first) * columns) return null;
  return { row: Math.floor(next / columns) + first, column: next % columns };
}

export const cellAlone = (position: Position): Selection => ({ anchor: position, active: position });

export const rectangleOf = ({ anchor, active }: Selection): Rectangle => ({
  top: Math.min(anchor.row, active.row),
  bottom: Math.max(anchor.row, active.row),
  left: Math.min(anchor.column, active.column),
  right: Math.max(anchor.column, active.column),
});

/** The texts of a rectangle, as rows. */
export const textsIn = ({ top, bottom, left, right }: Rectangle, textAt: (position: Position) => string): string[][] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => textAt({ row: top + row, column: left + column })),
  );

/** The next of these rows below a row, and from the last one back to the first. */
export const nextRow = (rows: readonly number[], after: number): number | undefined => rows.find((row) => row > after) ?? rows[0];
