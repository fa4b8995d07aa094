'use client';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { cellValue, clearCells, fillDown, pasteBlock, type RoleLines, setCells } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { isComposingKey } from '../ui/composition.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { blockText, cellText, readBlock, readCell } from './cell-text.ts';
import { type GridSize, moved, nextRow, rectangleOf, tabbed, templateRow } from './grid-position.ts';
import type { Editing } from './line-grid.tsx';
import type { LineSession } from './line-session.ts';
import type { GridFocus } from './use-grid-focus.ts';

type GridKeys = {
  readonly session: LineSession | null;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly problems: readonly number[];
  readonly focus: GridFocus;
  readonly size: GridSize;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  /** True from the first cell that was typed until an arrow or Escape. */
  readonly isEntering: RefObject<boolean>;
  readonly goBack: (way: 'undo' | 'redo') => void;
};

/** The keys of a spreadsheet. While somebody is entering cell after cell, Tab goes on to the next; else it leaves the grid. */
export function useGridKeys({ session, lines, columns, problems, focus, size, editing, setEditing, isEntering, goBack }: GridKeys) {
  const localized = useLocalized();
  const { selection, select, range } = focus;
  const { active } = selection;

  const shownAt = (row: number, column: LineColumn): string => {
    const line = lines.rows[row];
    return cellText(line ? (cellValue(lines, line, column.path) ?? column.preset) : lines.template[column.path], column, localized);
  };
  const fill = () => {
    // One cell alone is filled from the cell above it.
    const above = active.row - 1;
    const single = range.rows.length === 1 && active.row >= 0;
    const rows = single ? [above < 0 ? null : (lines.rows[above]?.key ?? null), ...range.rows] : range.rows;
    session?.apply(fillDown(lines, { rows, paths: range.paths }), 'fill');
  };
  const commands: Readonly<Record<string, () => void>> = {
    d: fill,
    z: () => goBack('undo'),
    y: () => goBack('redo'),
    a: () =>
      select({ anchor: { row: size.rows > 0 ? 0 : templateRow, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } }),
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (editing || isComposingKey(event)) return;
    const { key } = event;
    const isMod = event.ctrlKey || event.metaKey;
    const act = (what: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      what();
    };
    if (key === 'Escape') isEntering.current = false;
    if (key === 'Tab') {
      const to = isEntering.current ? tabbed(active, event.shiftKey, size) : null;
      if (to) act(() => select({ anchor: to, active: to }));
      return;
    }
    if (isMod && key.toLowerCase() === 'z' && event.shiftKey) return act(() => goBack('redo'));
    const command = isMod && !event.altKey && !event.shiftKey ? commands[key.toLowerCase()] : undefined;
    if (command) return act(command);
    if (event.altKey) return;
    const to = moved(active, key, isMod, size);
    if (to) {
      isEntering.current = false;
      return act(() => select({ anchor: event.shiftKey ? selection.anchor : to, active: to }));
    }
    if (isMod) return;
    if (key === 'Enter') {
      const next = moved(active, event.shiftKey ? 'ArrowUp' : 'ArrowDown', false, size);
      return act(() => next && select({ anchor: next, active: next }));
    }
    if (key === 'F2' && session) return act(() => setEditing({ text: shownAt(active.row, columns[active.column] ?? noColumn) }));
    if ((key === 'Delete' || key === 'Backspace') && session) return act(() => session.apply(clearCells(range), 'clear'));
    if (key === 'F8') {
      const row = nextRow(problems, active.row);
      // None here: the page's own F8 goes on to what is elsewhere.
      if (row !== undefined) act(() => select({ anchor: { row, column: active.column }, active: { row, column: active.column } }));
    }
  };

  const copied = (): string => {
    const { top, bottom, left, right } = rectangleOf(selection);
    const wanted = columns.slice(left, right + 1);
    return blockText(Array.from({ length: bottom - top + 1 }, (_, index) => wanted.map((column) => shownAt(top + index, column))));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied());
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (!editing) session?.apply(clearCells(range), 'clear');
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (editing || !session || text === '') return;
    event.preventDefault();
    const block = readBlock(text);
    const { top, left } = rectangleOf(selection);
    const [only] = block[0] ?? [];
    const isOne = block.length === 1 && block[0]?.length === 1;
    if (isOne && range.paths.length === 1) {
      const column = columns[left] ?? noColumn;
      return session.apply(setCells(range, readCell(only ?? '', column)), 'paste');
    }
    const values = block.map((row) =>
      row.map((cell, index) => {
        const column = columns[left + index];
        return column ? readCell(cell, column) : undefined;
      }),
    );
    const row = top === templateRow ? null : (lines.rows[top]?.key ?? null);
    session.apply(pasteBlock(lines, { row, paths: columns.map(({ path }) => path), from: left }, values), 'paste');
  };
  return { onKeyDown, onCopy, onCut, onPaste };
}

const noColumn: LineColumn = {
  path: '',
  name: { 'zh-CN': '', en: '' },
  part: null,
  type: 'field',
  choices: null,
  characteristic: null,
  required: false,
  preset: undefined,
};
