'use client';
import { type MouseEvent, useRef } from 'react';
import { cellAlone, type Position, type Selection } from './sheet-position.ts';

type SheetPointer = {
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly last: Position;
  readonly isEditing: () => boolean;
  readonly settle: () => void;
  readonly edit: () => void;
};

/** What stands under the pointer: a cell, a whole row (`3/`) or a whole column (`/2`); null: neither. */
function under({ target }: MouseEvent, last: Position): Selection | null {
  const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : undefined;
  if (at === undefined || at === null) return null;
  const [row = '', column = ''] = at.split('/');
  if (row !== '' && column !== '') return cellAlone({ row: Number(row), column: Number(column) });
  return row === ''
    ? { anchor: { row: last.row, column: Number(column) }, active: { row: 0, column: Number(column) } }
    : { anchor: { row: Number(row), column: last.column }, active: { row: Number(row), column: 0 } };
}

/** The mouse of a spreadsheet: a press selects, dragging or Shift extends, a double press edits. */
export function useSheetPointer({ selection, select, last, isEditing, settle, edit }: SheetPointer) {
  const isDragging = useRef(false);
  const onMouseDown = (event: MouseEvent) => {
    const found = under(event, last);
    if (event.button !== 0 || !found) return;
    const isSame = found.active.row === selection.active.row && found.active.column === selection.active.column;
    if (isSame && isEditing()) return;
    settle();
    event.preventDefault();
    isDragging.current = true;
    select(event.shiftKey ? { anchor: selection.anchor, active: found.active } : found);
  };
  const onMouseOver = (event: MouseEvent) => {
    if ((event.buttons & 1) === 0) isDragging.current = false;
    const found = isDragging.current ? under(event, last) : null;
    if (found) select({ anchor: selection.anchor, active: found.active });
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (under(event, last) && !isEditing()) edit();
  };
  return { onMouseDown, onMouseOver, onDoubleClick };
}
