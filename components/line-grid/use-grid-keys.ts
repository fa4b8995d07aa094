'use client';
import type { RefObject } from 'react';
import { cellValue, clearCells, fillDown, pasteBlock, type RoleLines, setCells } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { cellAlone, nextRow, type SheetSize, textsIn } from '../sheet/sheet-position.ts';
import { useSheetKeys } from '../sheet/use-sheet-keys.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { cellText, readCell } from './cell-text.ts';
import { templateRow } from './grid-measures.ts';
import type { Editing } from './line-grid.tsx';
import type { LineSession } from './line-session.ts';
import type { GridFocus } from './use-grid-focus.ts';

type GridKeys = {
  readonly session: LineSession | null;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly problems: readonly number[];
  readonly focus: GridFocus;
  readonly size: SheetSize;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  readonly isEntering: RefObject<boolean>;
  readonly goBack: (way: 'undo' | 'redo') => void;
};

/** The keys of a spreadsheet, over lines and their template. */
export function useGridKeys({ session, lines, columns, problems, focus, size, editing, setEditing, isEntering, goBack }: GridKeys) {
  const localized = useLocalized();
  const { selection, select, range } = focus;
  const { active } = selection;

  const shownAt = (row: number, column: LineColumn | undefined): string => {
    const line = lines.rows[row];
    if (!column) return '';
    return cellText(line ? (cellValue(lines, line, column.path) ?? column.preset) : lines.template[column.path], column, localized);
  };
  const goingBack = (way: 'undo' | 'redo') => () => {
    goBack(way);
    return true;
  };
  const showNextProblem = (): boolean => {
    const row = nextRow(problems, active.row);
    // None here: the page's own F8 goes on to what is elsewhere.
    if (row !== undefined) select(cellAlone({ row, column: active.column }));
    return row !== undefined;
  };
  const edit = () => setEditing({ text: shownAt(active.row, columns[active.column]) });
  return useSheetKeys({
    selection,
    select,
    size,
    isReadOnly: session === null,
    isEditing: () => editing !== null,
    isEntering,
    texts: (wanted) => textsIn(wanted, ({ row, column }) => shownAt(row, columns[column])),
    edit,
    clear: () => session?.apply(clearCells(range), 'clear'),
    fillDown: () => {
      // One cell alone is filled from the cell above it.
      const above = active.row - 1;
      const isSingle = range.rows.length === 1 && active.row >= 0;
      const rows = isSingle ? [above < 0 ? null : (lines.rows[above]?.key ?? null), ...range.rows] : range.rows;
      session?.apply(fillDown(lines, { rows, paths: range.paths }), 'fill');
    },
    paste: (block, { top, left }) => {
      const [only] = block[0] ?? [];
      const column = columns[left];
      if (column && block.length === 1 && block[0]?.length === 1 && range.paths.length === 1)
        return session?.apply(setCells(range, readCell(only ?? '', column)), 'paste');
      const values = block.map((row) =>
        row.map((cell, index) => {
          const into = columns[left + index];
          return into ? readCell(cell, into) : undefined;
        }),
      );
      const row = top === templateRow ? null : (lines.rows[top]?.key ?? null);
      session?.apply(pasteBlock(lines, { row, paths: columns.map(({ path }) => path), from: left }, values), 'paste');
    },
    more: {
      'Mod+z': goingBack('undo'),
      'Mod+Shift+z': goingBack('redo'),
      'Mod+y': goingBack('redo'),
      F8: showNextProblem,
    },
  });
}
