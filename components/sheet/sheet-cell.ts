export type SheetColumn = {
  readonly id: string;
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly isNumeric?: boolean;
};

/** What a cell shows, and what can be done in it. */
export type SheetCell = {
  /** Also what is copied, and where editing begins. */
  readonly text: string;
  /** Stands in the cell while its text is empty: any value, why there is none. */
  readonly note?: string | undefined;
  /** What is wrong with the text. */
  readonly problem?: string | undefined;
  /** Nothing can be typed here; the note says why. */
  readonly isFixed?: boolean;
  /** Offered while typing. */
  readonly choices?: readonly string[] | undefined;
  /** Only one of the choices will do. */
  readonly isChoice?: boolean;
};

/** What stands before the cells of a row. */
export type SheetRowHead = {
  readonly name: string;
  /** How a screen reader calls it. */
  readonly label: string;
  /** Why the row is marked. */
  readonly mark?: string | undefined;
};

/** A block of texts that goes into the cells from a place on. */
export type WriteBlock = (from: { readonly row: number; readonly column: number }, block: readonly (readonly string[])[]) => void;

const isSameList = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((each, index) => each === b[index]));

/** Cells are made anew at each drawing; one that says the same is not drawn again. */
export const isSameCell = (a: SheetCell, b: SheetCell | undefined): boolean =>
  b !== undefined &&
  a.text === b.text &&
  a.note === b.note &&
  a.problem === b.problem &&
  a.isFixed === b.isFixed &&
  a.isChoice === b.isChoice &&
  isSameList(a.choices, b.choices);
