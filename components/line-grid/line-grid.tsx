'use client';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import type { SlotValue } from '../../core/configure/index.ts';
import { type RoleLines, setCell } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { cellAlone, moved, rectangleOf } from '../sheet/sheet-position.ts';
import { GridPart } from '../ui/grid-part.tsx';
import { ErrorMap } from './error-map.tsx';
import { GridHeader } from './grid-header.tsx';
import { frozenWidth, headHeight, rowHeight, templateRow } from './grid-measures.ts';
import { GridRow } from './grid-row.tsx';
import type { LineSession } from './line-session.ts';
import type { LinePrice, LineState } from './line-states.ts';
import type { GridFocus } from './use-grid-focus.ts';
import { useGridKeys } from './use-grid-keys.ts';

type LineGridProps = {
  readonly role: string;
  readonly session: LineSession | null;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly states: ReadonlyMap<string, LineState>;
  readonly prices: ReadonlyMap<string, LinePrice>;
  readonly problems: readonly number[];
  readonly focus: GridFocus;
  readonly goBack: (way: 'undo' | 'redo') => void;
};

/** What is typed into the active cell; null: the cell is only active. */
export type Editing = { readonly text: string };

/** The lines as a spreadsheet: only the rows in sight are drawn, and the active one, which holds the keyboard's focus. */
export function LineGrid({ role, session, lines, columns, states, prices, problems, focus, goBack }: LineGridProps) {
  const t = useTranslations('lines');
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const isEntering = useRef(false);
  const { selection, select, calls } = focus;
  const { active } = selection;
  const rows = useVirtualizer({
    count: lines.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    paddingStart: headHeight + rowHeight,
    scrollPaddingStart: headHeight + rowHeight,
    scrollPaddingEnd: 12,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return active.row < 0 || active.row >= lines.rows.length || shown.includes(active.row)
        ? shown
        : [...shown, active.row].sort((a, b) => a - b);
    },
  });
  const size = {
    first: templateRow,
    rows: lines.rows.length,
    columns: columns.length,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3),
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a call moves the focus
  useLayoutEffect(() => {
    if (calls === 0) return;
    if (active.row >= 0) rows.scrollToIndex(active.row);
    const input = scroller.current?.querySelector<HTMLInputElement>('[data-active] input');
    input?.focus({ preventScroll: true });
    input?.closest('[role="gridcell"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    scroller.current?.scrollIntoView({ block: 'nearest' });
  }, [calls]);

  const commit = (value: SlotValue | undefined, key?: 'Enter' | 'Tab', isBack = false) => {
    const column = columns[active.column];
    const row = active.row === templateRow ? null : lines.rows[active.row]?.key;
    setEditing(null);
    isEntering.current = key !== undefined;
    if (column && row !== undefined) session?.apply(setCell(row, column.path, value), row === null ? 'template' : 'edit');
    const to =
      key && moved(active, key === 'Enter' ? (isBack ? 'ArrowUp' : 'ArrowDown') : isBack ? 'ArrowLeft' : 'ArrowRight', false, size);
    if (to) select(cellAlone(to));
  };
  const keys = useGridKeys({ session, lines, columns, problems, focus, size, editing, setEditing, isEntering, goBack });
  const rectangle = rectangleOf(selection);
  const shared = { role, columns, editing, setEditing, commit, select, isReadOnly: session === null };
  const selectedIn = (row: number) => (row >= rectangle.top && row <= rectangle.bottom ? rectangle : null);
  const rowOf = (index: number, top: number) => {
    const line = lines.rows[index];
    if (!line) return null;
    return (
      <GridRow
        key={line.key}
        {...shared}
        index={index}
        line={line}
        template={lines.template}
        state={states.get(line.key)}
        price={prices.get(line.key)}
        activeColumn={active.row === index ? active.column : null}
        selected={selectedIn(index)}
        top={top}
      />
    );
  };
  return (
    <div className="relative">
      <p id={`${role}-keys`} className="sr-only">
        {t('keys')}
      </p>
      <GridPart
        ref={scroller}
        part="grid"
        aria-label={t('grid')}
        aria-describedby={`${role}-keys`}
        aria-rowcount={lines.rows.length + 2}
        aria-colcount={columns.length + 3}
        aria-multiselectable="true"
        aria-readonly={session === null || undefined}
        data-line-grid={role}
        tabIndex={-1}
        style={{ scrollPaddingInlineStart: frozenWidth(columns) }}
        className="relative max-h-[60dvh] overflow-auto rounded-md border border-line bg-surface text-sm leading-snug"
        {...keys}
      >
        <GridHeader columns={columns} />
        <GridRow
          {...shared}
          index={templateRow}
          line={null}
          template={lines.template}
          state={undefined}
          price={undefined}
          activeColumn={active.row === templateRow ? active.column : null}
          selected={selectedIn(templateRow)}
          top={null}
        />
        <div role="presentation" style={{ height: Math.max(0, rows.getTotalSize() - headHeight - rowHeight) }}>
          {rows.getVirtualItems().map(({ index, start }) => rowOf(index, start))}
        </div>
      </GridPart>
      <ErrorMap count={lines.rows.length} problems={problems} onShow={(row) => select(cellAlone({ row, column: 0 }))} />
    </div>
  );
}
