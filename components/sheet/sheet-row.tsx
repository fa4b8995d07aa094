'use client';
import { memo, type Ref } from 'react';
import { classNames } from '../ui/class-names.ts';
import { GridPart } from '../ui/grid-part.tsx';
import { isSameCell, type SheetCell, type SheetColumn, type SheetRowHead } from './sheet-cell.ts';
import { SheetEditor, type SheetEditorHandle, type SheetEditorProps } from './sheet-editor.tsx';

export const rowHeight = 34;
export const headHeight = 44;
export const cellClass = 'relative flex min-w-0 shrink-0 items-center border-line border-e px-2';

type SheetRowProps = {
  readonly row: number;
  /** The part that stays while the sheet is scrolled sideways, or the part that moves. */
  readonly isFrozen: boolean;
  /** How many columns stay, behind the head. */
  readonly frozen: number;
  readonly top: number;
  readonly head: SheetRowHead;
  readonly headWidth: number;
  readonly columns: readonly SheetColumn[];
  readonly cells: readonly SheetCell[];
  readonly activeColumn: number | null;
  readonly selected: { readonly left: number; readonly right: number } | null;
  readonly editor: Ref<SheetEditorHandle>;
  readonly labelOf: (column: SheetColumn, head: SheetRowHead, cell: SheetCell) => string;
  readonly onWrite: SheetEditorProps['onWrite'];
  readonly onLeave: SheetEditorProps['onLeave'];
};

const isSame = (a: SheetRowProps, b: SheetRowProps): boolean =>
  a.row === b.row &&
  a.frozen === b.frozen &&
  a.top === b.top &&
  a.head.name === b.head.name &&
  a.head.mark === b.head.mark &&
  a.headWidth === b.headWidth &&
  a.columns === b.columns &&
  a.activeColumn === b.activeColumn &&
  a.selected?.left === b.selected?.left &&
  a.selected?.right === b.selected?.right &&
  a.labelOf === b.labelOf &&
  a.onWrite === b.onWrite &&
  a.onLeave === b.onLeave &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, column) => isSameCell(cell, b.cells[column]));

/** One of the two parts of a row of a sheet: drawn again where its cells say something else, or the selection comes or goes. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, isFrozen, frozen, top, head, headWidth, columns, cells, activeColumn, selected } = props;
  const ground = head.mark === undefined ? 'bg-surface' : 'bg-unknown-soft';
  return (
    <GridPart
      part="row"
      aria-rowindex={row + 2}
      className="absolute inset-x-0 flex border-line border-b"
      style={{ height: rowHeight, top }}
    >
      {isFrozen ? (
        <GridPart
          part="rowheader"
          aria-colindex={1}
          data-at={`${row}/`}
          title={head.mark}
          className={`flex shrink-0 items-center gap-2 overflow-hidden border-line border-e px-2 text-muted tabular-nums ${ground}`}
          style={{ width: headWidth }}
        >
          {head.name}
          {head.mark === undefined ? null : <span className="truncate text-unknown text-xs">{head.mark}</span>}
        </GridPart>
      ) : null}
      {columns.map((column, at) => {
        const cell = cells[at];
        if (!cell || at < frozen !== isFrozen) return null;
        const isActive = activeColumn === at;
        const isSelected = selected !== null && at >= selected.left && at <= selected.right;
        const isWrong = cell.problem !== undefined;
        return (
          <GridPart
            key={column.id}
            part="gridcell"
            aria-colindex={at + 2}
            aria-selected={isSelected}
            aria-invalid={isWrong || undefined}
            aria-readonly={cell.isFixed || undefined}
            data-active={isActive || undefined}
            data-at={`${row}/${at}`}
            title={cell.problem}
            className={classNames(
              cellClass,
              !isFrozen && 'grow',
              isWrong ? 'bg-no-soft' : isSelected ? 'bg-accent-soft' : cell.isFixed ? 'bg-sunken' : ground,
              isActive && 'outline-2 outline-accent -outline-offset-2',
            )}
            style={{ flexBasis: column.width }}
          >
            <span
              className={classNames(
                'truncate',
                cell.text === '' ? 'text-muted' : 'text-ink',
                column.isNumeric === true && cell.text !== '' && 'ms-auto tabular-nums',
              )}
            >
              {cell.text === '' ? cell.note : cell.text}
            </span>
            {isWrong ? (
              <span aria-hidden="true" className={classNames('ps-1 font-semibold text-no', column.isNumeric !== true && 'ms-auto')}>
                !
              </span>
            ) : null}
            {isActive ? (
              <SheetEditor
                ref={props.editor}
                cell={cell}
                label={props.labelOf(column, head, cell)}
                isNumeric={column.isNumeric === true}
                onWrite={props.onWrite}
                onLeave={props.onLeave}
              />
            ) : null}
          </GridPart>
        );
      })}
    </GridPart>
  );
}, isSame);
