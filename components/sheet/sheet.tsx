'use client';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { type Ref, useCallback, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { GridPart } from '../ui/grid-part.tsx';
import { spread } from './clipboard-block.ts';
import type { SheetCell, SheetColumn, SheetRowHead, WriteBlock } from './sheet-cell.ts';
import type { Leaving, SheetEditorHandle } from './sheet-editor.tsx';
import { SheetHeader } from './sheet-header.tsx';
import { cellAlone, moved, type Position, type Rectangle, rectangleOf, type Selection, textsIn, within } from './sheet-position.ts';
import { headHeight, rowHeight, SheetRow } from './sheet-row.tsx';
import { useSheetKeys } from './use-sheet-keys.ts';
import { useSheetPointer } from './use-sheet-pointer.ts';

export type SheetHandle = { readonly select: (position: Position) => void; readonly selected: () => Rectangle };

type SheetProps = {
  readonly ref?: Ref<SheetHandle>;
  readonly label: string;
  readonly corner: string;
  readonly headWidth: number;
  readonly columns: readonly SheetColumn[];
  /** How many of them stay while the sheet is scrolled sideways. */
  readonly frozen?: number;
  /** How many there are. One more is drawn below them: what is written there adds a row. */
  readonly rows: number;
  readonly headAt: (row: number) => SheetRowHead;
  readonly cellsAt: (row: number) => readonly SheetCell[];
  readonly onWrite: WriteBlock;
  /** Keys of this sheet alone, which act on what is selected. */
  readonly keys?: Readonly<Record<string, (selected: Rectangle) => void>>;
};

const start = cellAlone({ row: 0, column: 0 });
const leavingKeys: Readonly<Record<string, readonly [string, string]>> = {
  Enter: ['ArrowDown', 'ArrowUp'],
  Tab: ['ArrowRight', 'ArrowLeft'],
};

/**
 * A spreadsheet: cells that only show, and one input in the active one, which has the keyboard's focus. Rows out of sight are not
 * drawn, but for the active one.
 */
export function Sheet({ ref, label, corner, headWidth, columns, frozen = 0, rows, headAt, cellsAt, onWrite, keys }: SheetProps) {
  const t = useTranslations('design.sheet');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<SheetEditorHandle>(null);
  const isEntering = useRef(false);
  const [given, set] = useState({ selection: start, calls: 0 });
  const select = useCallback((selection: Selection) => set(({ calls }) => ({ selection, calls: calls + 1 })), []);
  const last = { row: rows, column: columns.length - 1 };
  // Rows and columns may have gone since.
  const inside = ({ row, column }: Position): Position => ({ row: within(row, 0, last.row), column: within(column, 0, last.column) });
  const selection = { anchor: inside(given.selection.anchor), active: inside(given.selection.active) };
  const { active } = selection;
  const range = rectangleOf(selection);
  const seen = useMemo(() => {
    const cells = new Map<number, readonly SheetCell[]>();
    return (row: number): readonly SheetCell[] => {
      const known = cells.get(row) ?? cellsAt(row);
      cells.set(row, known);
      return known;
    };
  }, [cellsAt]);

  const virtual = useVirtualizer({
    count: rows + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (shown) => [...new Set([...defaultRangeExtractor(shown), active.row])].sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a call moves the focus
  useLayoutEffect(() => {
    if (given.calls === 0) return;
    virtual.scrollToIndex(active.row);
    const input = scroller.current?.querySelector<HTMLInputElement>('[data-active] input');
    input?.focus({ preventScroll: true });
    input?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [given.calls]);

  const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
  const size = { first: 0, rows: rows + 1, columns: columns.length, page };
  const edit = (way: 'text' | 'choices') => editor.current?.begin(way);
  const isEditing = () => editor.current?.isEditing() ?? false;
  const texts = (wanted: Rectangle) => textsIn(wanted, ({ row, column }) => seen(row)[column]?.text ?? '');
  const fillDown = ({ top, bottom, left, right }: Rectangle) => {
    // One cell alone is filled from the cell above it.
    const from = top === bottom ? top - 1 : top;
    const [first] = from < 0 ? [] : texts({ top: from, bottom: from, left, right });
    if (first)
      onWrite(
        { row: from + 1, column: left },
        Array.from({ length: bottom - from }, () => first),
      );
  };
  const handlers = useSheetKeys({
    selection,
    select,
    size,
    isReadOnly: false,
    isEditing,
    isEntering,
    edit,
    // What is below the last row is nothing to take along.
    texts: (wanted) => texts({ ...wanted, bottom: Math.max(wanted.top, Math.min(wanted.bottom, rows - 1)) }),
    clear: (wanted) =>
      onWrite(
        { row: wanted.top, column: wanted.left },
        textsIn(wanted, () => ''),
      ),
    fillDown,
    paste: (block, { top, bottom, left, right }) => {
      const filled = spread(block, bottom - top + 1, right - left + 1);
      onWrite({ row: top, column: left }, filled);
      const width = Math.max(...filled.map((each) => each.length));
      select({ anchor: { row: top + filled.length - 1, column: left + width - 1 }, active: { row: top, column: left } });
    },
    more: {
      'Mod+a': () => {
        select({ anchor: { row: Math.max(0, rows - 1), column: last.column }, active: { row: 0, column: 0 } });
        return true;
      },
      ...Object.fromEntries(
        Object.entries(keys ?? {}).map(([name, act]) => [
          name,
          () => {
            act(range);
            return true;
          },
        ]),
      ),
    },
  });
  const pointer = useSheetPointer({
    selection,
    select,
    last,
    isEditing,
    settle: () => editor.current?.settle(),
    edit: () => edit('text'),
  });
  useImperativeHandle(ref, () => ({ select: (position) => select(cellAlone(position)), selected: () => range }));

  // Rows are given the same functions each time, so that only those are drawn again that changed.
  const now = useRef({ active, size, onWrite });
  now.current = { active, size, onWrite };
  const write = useCallback((text: string) => now.current.onWrite(now.current.active, [[text]]), []);
  const leave = useCallback(
    ({ key, isBack }: Leaving) => {
      const arrow = leavingKeys[key]?.[isBack ? 1 : 0] ?? key;
      isEntering.current = Object.hasOwn(leavingKeys, key);
      // What was just written may have added a row.
      const { active: from, size: before } = now.current;
      const next = moved(from, arrow, false, { ...before, rows: before.rows + 1 });
      if (next) select(cellAlone(next));
    },
    [select],
  );
  const labelOf = useCallback(
    (column: SheetColumn, head: SheetRowHead, { text, note = '', problem = '' }: SheetCell) =>
      t('cell', { row: head.label, column: column.name, text: text === '' ? note : text, problem }),
    [t],
  );
  const width = headWidth + columns.reduce((sum, column) => sum + column.width, 0);
  const frozenWidth = headWidth + columns.slice(0, frozen).reduce((sum, column) => sum + column.width, 0);
  const rowsOf = (isFrozen: boolean) =>
    virtual
      .getVirtualItems()
      .map(({ index, start: top }) => (
        <SheetRow
          key={index}
          row={index}
          isFrozen={isFrozen}
          frozen={frozen}
          top={top - headHeight}
          head={headAt(index)}
          headWidth={headWidth}
          columns={columns}
          cells={seen(index)}
          activeColumn={active.row === index && active.column < frozen === isFrozen ? active.column : null}
          selected={index >= range.top && index <= range.bottom ? range : null}
          editor={editor}
          labelOf={labelOf}
          onWrite={write}
          onLeave={leave}
        />
      ));
  const problem = seen(active.row)[active.column]?.problem;
  return (
    <>
      <p id={id} className="sr-only">
        {t('keys')}
      </p>
      <GridPart
        ref={scroller}
        part="grid"
        aria-label={label}
        aria-describedby={id}
        aria-rowcount={rows + 2}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        tabIndex={-1}
        style={{ scrollPaddingInlineStart: frozenWidth, scrollPaddingBlockStart: headHeight }}
        className="relative max-h-[60dvh] select-none overflow-auto rounded-md border border-line bg-surface text-sm leading-snug [contain:content]"
        {...handlers}
        {...pointer}
      >
        <div role="presentation" className="relative" style={{ minWidth: width, height: virtual.getTotalSize() }}>
          <SheetHeader corner={corner} headWidth={headWidth} columns={columns} frozen={frozen} />
          {/* One part that stays and one that moves: a cell that stuck by itself in each row would cost each key a layer of its own. */}
          <div role="presentation" className="sticky left-0 z-20 h-0" style={{ width: frozenWidth }}>
            {rowsOf(true)}
          </div>
          <div role="presentation" className="absolute right-0" style={{ left: frozenWidth, top: headHeight }}>
            {rowsOf(false)}
          </div>
        </div>
      </GridPart>
      {problem === undefined ? null : (
        <p className="text-no text-sm">
          {t('problem', { row: headAt(active.row).label, column: columns[active.column]?.name ?? '', problem })}
        </p>
      )}
    </>
  );
}
