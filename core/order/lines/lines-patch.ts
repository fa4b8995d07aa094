import type { SlotValue } from '../../configure/index.ts';
import type { LineCells, LineRow, RoleLines } from './order-lines.ts';

/** One cell set, or taken back to the template by undefined; `row` null is the template's own. */
export type CellEdit = { readonly row: string | null; readonly path: string; readonly value: SlotValue | undefined };

/** A change of lines as data: shown before it is done, done, and undone by its inverse. Rows go, come, then cells are set. */
export type LinesPatch = {
  readonly remove?: readonly string[];
  /** Each with its place among the rows as they will stand, in rising order. */
  readonly add?: readonly { readonly at: number; readonly row: LineRow }[];
  readonly cells?: readonly CellEdit[];
};

const memberNumber = (key: string): number => Number(/^l(\d{1,9})$/.exec(key)?.[1] ?? 0);

function withRemoved(rows: readonly LineRow[], keys: ReadonlySet<string>) {
  if (keys.size === 0) return { kept: rows, removed: [] };
  const kept: LineRow[] = [];
  const removed: { at: number; row: LineRow }[] = [];
  for (const [at, row] of rows.entries()) {
    if (keys.has(row.key)) removed.push({ at, row });
    else kept.push(row);
  }
  return { kept, removed };
}

function withAdded(rows: readonly LineRow[], added: readonly { readonly at: number; readonly row: LineRow }[]): readonly LineRow[] {
  if (added.length === 0) return rows;
  const result: LineRow[] = [];
  let from = 0;
  for (const { at, row } of added) {
    while (result.length < at && from < rows.length) {
      const next = rows[from++];
      if (next) result.push(next);
    }
    result.push(row);
  }
  return [...result, ...rows.slice(from)];
}

const isSame = (a: SlotValue | undefined, b: SlotValue | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((entry, index) => entry === b[index]));

function withCells(cells: LineCells, edits: readonly CellEdit[], undone: CellEdit[]): LineCells {
  const next: Record<string, SlotValue> = { ...cells };
  for (const { row, path, value } of edits) {
    const before = Object.hasOwn(next, path) ? next[path] : undefined;
    if (isSame(before, value)) continue;
    undone.push({ row, path, value: before });
    if (value === undefined) delete next[path];
    else next[path] = value;
  }
  return next;
}

function byRow(edits: readonly CellEdit[]): Map<string | null, CellEdit[]> {
  const groups = new Map<string | null, CellEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.row);
    if (group) group.push(edit);
    else groups.set(edit.row, [edit]);
  }
  return groups;
}

/**
 * The lines after a patch, and the patch that takes it back exactly. Rows that nothing changed stay the same objects.
 * Edits of rows that do not stand there, and rows whose key does, are left out.
 */
export function applyPatch(lines: RoleLines, patch: LinesPatch): { readonly lines: RoleLines; readonly inverse: LinesPatch } {
  const { kept, removed } = withRemoved(lines.rows, new Set(patch.remove ?? []));
  const standing = new Set(kept.map(({ key }) => key));
  const added = (patch.add ?? []).filter(({ row }) => !standing.has(row.key));
  const rows = withAdded(kept, added);
  const edits = byRow(patch.cells ?? []);
  const undone: CellEdit[] = [];
  const own = edits.get(null);
  const template = own ? withCells(lines.template, own, undone) : lines.template;
  const isEdited = edits.size > (own ? 1 : 0);
  const edited = isEdited
    ? rows.map((row) => {
        const wanted = edits.get(row.key);
        if (!wanted) return row;
        const before = undone.length;
        const cells = withCells(row.cells, wanted, undone);
        return undone.length === before ? row : { ...row, cells };
      })
    : rows;
  const issued = Math.max(lines.issued, ...added.map(({ row }) => memberNumber(row.key)));
  return {
    lines: { template, rows: edited, issued },
    inverse: {
      ...(added.length > 0 ? { remove: added.map(({ row }) => row.key) } : {}),
      ...(removed.length > 0 ? { add: removed } : {}),
      ...(undone.length > 0 ? { cells: undone.filter(({ row }) => row === null || standing.has(row)).reverse() } : {}),
    },
  };
}
