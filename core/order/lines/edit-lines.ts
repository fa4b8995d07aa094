import type { SlotValue } from '../../configure/index.ts';
import type { CellEdit, LinesPatch } from './lines-patch.ts';
import { cellValue, issueKeys, type LineCells, type LineRow, type RoleLines } from './order-lines.ts';

/** A rectangle of cells: rows by key (null is the template), columns by path. */
export type CellRange = { readonly rows: readonly (string | null)[]; readonly paths: readonly string[] };

const rowByKey = (lines: RoleLines): ReadonlyMap<string, LineRow> => new Map(lines.rows.map((row) => [row.key, row]));

const eachCell = ({ rows, paths }: CellRange): { readonly row: string | null; readonly path: string }[] =>
  rows.flatMap((row) => paths.map((path) => ({ row, path })));

export const setCell = (row: string | null, path: string, value: SlotValue | undefined): LinesPatch => ({ cells: [{ row, path, value }] });

/** Every cell of the range the same value. */
export const setCells = (range: CellRange, value: SlotValue | undefined): LinesPatch => ({
  cells: eachCell(range).map((cell) => ({ ...cell, value })),
});

/** Back to the template. */
export const clearCells = (range: CellRange): LinesPatch => setCells(range, undefined);

/** The first row of the range copied to those below: its own value, or its silence where it follows the template. */
export function fillDown(lines: RoleLines, { rows: [first, ...below], paths }: CellRange): LinesPatch {
  if (first === undefined) return {};
  const source: LineCells = first === null ? lines.template : (rowByKey(lines).get(first)?.cells ?? {});
  return { cells: below.flatMap((row) => paths.map((path): CellEdit => ({ row, path, value: source[path] }))) };
}

/**
 * A block from a spreadsheet laid down from one cell to the right and below; undefined leaves a cell as it is. What
 * reaches beyond the last row becomes new rows. One value fills a whole range instead.
 */
export function pasteBlock(
  lines: RoleLines,
  target: { readonly row: string | null; readonly paths: readonly string[]; readonly from: number },
  block: readonly (readonly (SlotValue | undefined)[])[],
): LinesPatch {
  const start = target.row === null ? -1 : lines.rows.findIndex(({ key }) => key === target.row);
  const cells: CellEdit[] = [];
  const beyond: (readonly (SlotValue | undefined)[])[] = [];
  const pathAt = (column: number): string | undefined => target.paths[target.from + column];
  for (const [index, values] of block.entries()) {
    const place = start + index;
    const row = place === -1 ? null : lines.rows[place]?.key;
    if (row === undefined) {
      beyond.push(values);
      continue;
    }
    for (const [column, value] of values.entries()) {
      const path = pathAt(column);
      if (path !== undefined && value !== undefined) cells.push({ row, path, value });
    }
  }
  return {
    cells,
    ...addRows(
      lines,
      beyond.map((values) => cellsOf(values, pathAt)),
    ),
  };
}

const cellsOf = (values: readonly (SlotValue | undefined)[], pathAt: (column: number) => string | undefined): LineCells =>
  Object.fromEntries(
    values.flatMap((value, column) => {
      const path = pathAt(column);
      return path === undefined || value === undefined ? [] : [[path, value]];
    }),
  );

/** New rows below the last. */
export function addRows(lines: RoleLines, rows: readonly LineCells[]): LinesPatch {
  if (rows.length === 0) return {};
  const { keys } = issueKeys(lines, rows.length);
  const first = lines.rows.length;
  return { add: rows.map((cells, index) => ({ at: first + index, row: { key: keys[index] ?? '', cells } })) };
}

export const removeRows = (keys: readonly string[]): LinesPatch => ({ remove: keys });

/**
 * Replaces a piece of text wherever it stands in the cells of the range, whatever its case. `read` turns the new text into
 * the value of a column. Values that are no text, and lists, are left alone.
 */
export function replaceText(
  lines: RoleLines,
  { rows, paths }: CellRange,
  replacement: { readonly find: string; readonly by: string; readonly read: (text: string, path: string) => SlotValue | undefined },
): LinesPatch {
  const { find, by, read } = replacement;
  if (find === '') return {};
  const wanted = find.toLowerCase();
  const known = rowByKey(lines);
  const cells = rows.flatMap((row): CellEdit[] => {
    const line = row === null ? undefined : known.get(row);
    return paths.flatMap((path): CellEdit[] => {
      const value = row === null ? lines.template[path] : line && cellValue(lines, line, path);
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      const text = String(value);
      if (!text.toLowerCase().includes(wanted)) return [];
      const next = read(replaceAll(text, wanted, by), path);
      return next === value ? [] : [{ row, path, value: next }];
    });
  });
  return { cells };
}

/** By hand: a pattern made of what somebody typed would have to be escaped, and `replaceAll` minds the case. */
function replaceAll(text: string, wanted: string, by: string): string {
  const lower = text.toLowerCase();
  let result = '';
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    result += text.slice(from, at) + by;
    from = at + wanted.length;
  }
  return result + text.slice(from);
}
