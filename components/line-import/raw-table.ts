/** A table as it was brought, every cell as text; empty rows are left out. */
export type RawTable = {
  readonly source: string;
  readonly rows: readonly RawRow[];
  /** Rows beyond the limit, which were counted and not read. */
  readonly beyond: number;
  readonly encoding: string | null;
};
/** `number` is the row in the file, as a spreadsheet counts it. */
export type RawRow = { readonly number: number; readonly cells: readonly string[] };

export type BringProblem = 'no-spreadsheet' | 'old-workbook' | 'empty' | 'unreadable' | 'too-large';
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

/** A number of a workbook is written out in full: `1.38E+10` is how it is shown, never what it is. */
function cellTextOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  return String(value);
}
