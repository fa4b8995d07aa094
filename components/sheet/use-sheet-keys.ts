'use client';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { isComposingKey } from '../ui/composition.ts';
import { readCells, writeCells } from './clipboard-block.ts';
import { cellAlone, moved, type Rectangle, rectangleOf, type Selection, type SheetSize, tabbed } from './sheet-position.ts';

type SheetKeys = {
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly size: SheetSize;
  readonly isReadOnly: boolean;
  /** While the active cell is typed in, its keys and clipboard are its own. */
  readonly isEditing: () => boolean;
  /** True from the first cell that was typed until an arrow or Escape: so long Tab goes on to the next cell. */
  readonly isEntering: RefObject<boolean>;
  readonly texts: (range: Rectangle) => readonly (readonly string[])[];
  readonly edit: (way: 'text' | 'choices') => void;
  readonly clear: (range: Rectangle) => void;
  readonly fillDown: (range: Rectangle) => void;
  readonly paste: (block: readonly (readonly string[])[], range: Rectangle) => void;
  /** Keys of this sheet alone, by name: `F8`, `Mod+z`, `Alt+Shift+ArrowUp`. False: there was nothing to do. */
  readonly more?: Readonly<Record<string, () => boolean>>;
};

const nameOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string =>
  [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '', key.length === 1 ? key.toLowerCase() : key]
    .filter((part) => part !== '')
    .join('+');

/** Keys and clipboard of a spreadsheet over its active cell and selection. */
export function useSheetKeys(sheet: SheetKeys) {
  const { selection, select, size, isReadOnly, isEditing, isEntering } = sheet;
  const { active } = selection;
  const range = rectangleOf(selection);
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const change = (what: () => void) => (): boolean => {
    if (!isReadOnly) what();
    return !isReadOnly;
  };
  const clear = change(() => sheet.clear(range));
  const own: Readonly<Record<string, () => boolean>> = {
    F2: change(() => sheet.edit('text')),
    'Alt+ArrowDown': change(() => sheet.edit('choices')),
    Delete: clear,
    Backspace: clear,
    'Mod+d': change(() => sheet.fillDown(range)),
    'Mod+a': () => {
      select({ anchor: { row: size.rows > 0 ? 0 : size.first, column: 0 }, active: last });
      return true;
    },
    ...sheet.more,
  };

  const toward = (event: KeyboardEvent): Selection | null => {
    const { key, shiftKey } = event;
    if (key === 'Tab') {
      const next = isEntering.current ? tabbed(active, shiftKey, size) : null;
      return next && cellAlone(next);
    }
    if (event.altKey) return null;
    const isMod = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && !isMod) {
      const next = moved(active, shiftKey ? 'ArrowUp' : 'ArrowDown', false, size);
      return next && cellAlone(next);
    }
    const next = moved(active, key, isMod, size);
    if (next) isEntering.current = false;
    return next && (shiftKey ? { anchor: selection.anchor, active: next } : cellAlone(next));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isEditing() || isComposingKey(event)) return;
    if (event.key === 'Escape') isEntering.current = false;
    const act = own[nameOf(event)];
    const next = act ? null : toward(event);
    if (!act?.() && !next) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) select(next);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (isEditing()) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeCells(sheet.texts(range)));
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (!isEditing()) clear();
  };
  const onPaste = (event: ClipboardEvent) => {
    const block = readCells(event.clipboardData.getData('text/plain'));
    if (isEditing() || isReadOnly || block.length === 0) return;
    event.preventDefault();
    sheet.paste(block, range);
  };
  return { onKeyDown, onCopy, onCut, onPaste };
}
