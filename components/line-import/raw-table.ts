/** A table as it was brought, every cell as text; empty rows are left out. */
export type RawTable = {
  readonly source: string;
  readonly rows: readonly RawRow[];
  /** Rows beyond the limit, which were counted and not read. */
  readonly beyond: number;
  readonly encoding: string | null;
  /** Of workbooks only. */
  readonly workbook?: WorkbookNotes;
};
/** `number` is the row in the file, as a spreadsheet counts it. */
export type RawRow = { readonly number: number; readonly cells: readonly string[] };

/** Cells that a spreadsheet shows as one: rows as it counts them, columns from 0. Only the first of them has a text. */
export type MergedCells = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** What a workbook has besides texts, and what became of it. */
export type WorkbookNotes = {
  readonly sheet: string;
  /** How many more sheets there are, which were not read. */
  readonly otherSheets: number;
  readonly merged: readonly MergedCells[];
  /** Cells computed by a formula: what it came to last is read. `empty`: those that nothing ever computed. */
  readonly formulas: { readonly count: number; readonly empty: readonly string[] };
};

export type BringProblem = 'no-spreadsheet' | 'old-workbook' | 'protected' | 'empty' | 'unreadable' | 'too-large';
export type BringAnswer = { readonly ok: true; readonly table: RawTable } | { readonly ok: false; readonly problem: BringProblem };

/** A header and as many lines as an order may have. */
export const greatestRows = 5001;
/** No list of lines is larger; reading more would take the memory of the page. */
export const greatestBytes = 32 * 1024 * 1024;

export function tableOf(source: string, cells: readonly (readonly unknown[])[], encoding: string | null): BringAnswer {
  const filled = cells.flatMap((row, index): RawRow[] => {
    const texts = row.map(cellTextOf);
    return texts.some((text) => text.trim() !== '') ? [{ number: index + 1, cells: texts }] : [];
  });
  if (filled.length === 0) return { ok: false, problem: 'empty' };
  return {
    ok: true,
    table: { source, rows: filled.slice(0, greatestRows), beyond: Math.max(0, filled.length - greatestRows), encoding },
  };
}

function cellTextOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
