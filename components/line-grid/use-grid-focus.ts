'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CellRange, RoleLines } from '../../core/order/index.ts';
import { findSlotsBy } from '../order-form/focus-slot.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { cellAlone, rectangleOf, type Selection } from '../sheet/sheet-position.ts';
import { templateRow } from './grid-measures.ts';

export type GridFocus = {
  readonly selection: Selection;
  /** Rises with every move that should take the keyboard's focus along. */
  readonly calls: number;
  readonly select: (selection: Selection) => void;
  readonly range: CellRange;
};

const start: Selection = cellAlone({ row: templateRow, column: 0 });

/** Where the grid's active cell and selection stand; others on the page can send the focus to a line by its slot. */
export function useGridFocus({ role, lines, columns }: { role: string; lines: RoleLines; columns: readonly LineColumn[] }): GridFocus {
  const [{ selection, calls }, set] = useState({ selection: start, calls: 0 });
  const select = useCallback((next: Selection) => set((before) => ({ selection: next, calls: before.calls + 1 })), []);
  const known = useRef({ lines, columns });
  known.current = { lines, columns };
  useEffect(
    () =>
      findSlotsBy({
        holds: (slot) => slot.startsWith(`${role}/`),
        focus: (slot) => {
          const [key = '', ...rest] = slot.slice(role.length + 1).split('/');
          const path = `/${rest.join('/')}`;
          const row = known.current.lines.rows.findIndex((line) => line.key === key);
          if (row < 0) return;
          const column = Math.max(
            0,
            known.current.columns.findIndex((candidate) => candidate.path === path || candidate.path.startsWith(`${path}/`)),
          );
          select(cellAlone({ row, column }));
        },
      }),
    [role, select],
  );
  const range = useMemo((): CellRange => {
    const { top, bottom, left, right } = rectangleOf(selection);
    const rows: (string | null)[] = top === templateRow ? [null] : [];
    for (const { key } of lines.rows.slice(Math.max(0, top), bottom + 1)) rows.push(key);
    return { rows, paths: columns.slice(left, right + 1).map(({ path }) => path) };
  }, [selection, lines, columns]);
  return useMemo(() => ({ selection, calls, select, range }), [selection, calls, select, range]);
}
