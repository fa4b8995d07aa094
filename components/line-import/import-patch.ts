import { cellValue, issueKeys, type LineCells, type LineRow, type LinesPatch, type RoleLines } from '../../core/order/index.ts';
import { readCell } from '../line-grid/cell-text.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import type { ImportRow } from './import-row.ts';

export type ImportOutcome = { readonly patch: LinesPatch; readonly added: number; readonly changed: number };

/**
 * Rows into lines, without doubles: a row that carries a line's key, or its value of a column in which each occurs once,
 * changes that line; all others are new. Lines that nobody wrote anything into make room.
 */
export function importPatch(lines: RoleLines, rows: readonly ImportRow[], columns: readonly LineColumn[]): ImportOutcome {
  const once = columns.filter(({ characteristic }) => characteristic?.unique);
  const isUntouched = (row: LineRow): boolean => Object.keys(row.cells).length === 0;
  const blank = lines.rows.filter(isUntouched);
  const kept = lines.rows.filter((row) => !isUntouched(row));
  const byKey = new Map(kept.map((row) => [row.key, row]));
  const byValue = new Map(
    kept.flatMap((row) =>
      once.flatMap(({ path }) => {
        const value = cellValue(lines, row, path);
        return value === undefined || value === null ? [] : [[`${path} ${value}`, row] as const];
      }),
    ),
  );
  const added: LineCells[] = [];
  const cells: { row: string; path: string; value: LineCells[string] }[] = [];
  const met = new Set<string>();
  for (const row of rows) {
    const given = cellsOf(row, columns);
    const standing =
      (row.key === null ? undefined : byKey.get(row.key)) ??
      once.flatMap(({ path }) => byValue.get(`${path} ${given[path]}`) ?? []).find(({ key }) => !met.has(key));
    if (!standing || met.has(standing.key)) added.push(given);
    else {
      met.add(standing.key);
      for (const [path, value] of Object.entries(given)) cells.push({ row: standing.key, path, value });
    }
  }
  const { keys } = issueKeys(lines, added.length);
  return {
    patch: {
      remove: blank.map(({ key }) => key),
      add: added.map((given, index) => ({ at: kept.length + index, row: { key: keys[index] ?? '', cells: given } })),
      cells,
    },
    added: added.length,
    changed: met.size,
  };
}

function cellsOf({ texts }: ImportRow, columns: readonly LineColumn[]): LineCells {
  const cells: Record<string, LineCells[string]> = {};
  for (const column of columns) {
    const value = readCell(texts[column.path] ?? '', column);
    if (value !== undefined) cells[column.path] = value;
  }
  return cells;
}
