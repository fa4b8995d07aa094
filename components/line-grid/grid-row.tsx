'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { SlotValue } from '../../core/configure/index.ts';
import type { LineCells, LineRow } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import type { Rectangle, Selection } from '../sheet/sheet-position.ts';
import { GridPart } from '../ui/grid-part.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { Money } from '../ui/money.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { CellEditor } from './cell-editor.tsx';
import { cellText } from './cell-text.ts';
import { columnWidth, gridWidth, headHeight, numberWidth, priceWidth, rowHeight, templateRow, verdictWidth } from './grid-measures.ts';
import type { Editing } from './line-grid.tsx';
import type { LinePrice, LineState } from './line-states.ts';
import { useLineSentences } from './use-line-sentences.ts';

type GridRowProps = {
  readonly role: string;
  readonly index: number;
  /** Null: the template. */
  readonly line: LineRow | null;
  readonly template: LineCells;
  readonly columns: readonly LineColumn[];
  readonly state: LineState | undefined;
  readonly price: LinePrice | undefined;
  readonly activeColumn: number | null;
  readonly selected: Rectangle | null;
  /** Null: sticks below the header. */
  readonly top: number | null;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  readonly commit: (value: SlotValue | undefined, key?: 'Enter' | 'Tab', isBack?: boolean) => void;
  readonly select: (selection: Selection) => void;
  readonly isReadOnly: boolean;
};

const isSame = (a: GridRowProps, b: GridRowProps): boolean =>
  a.line === b.line &&
  a.template === b.template &&
  a.columns === b.columns &&
  a.state === b.state &&
  a.price?.monthly === b.price?.monthly &&
  a.index === b.index &&
  a.top === b.top &&
  a.activeColumn === null &&
  b.activeColumn === null &&
  a.selected?.left === b.selected?.left &&
  a.selected?.right === b.selected?.right;

const cell = 'relative flex shrink-0 items-center border-line border-e px-2';

/** One line: its number, verdict, cells and price. What comes from the template is shown paler. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, line, template, columns, state, price, activeColumn, selected, top } = props;
  const t = useTranslations('lines');
  const localized = useLocalized();
  const sentences = useLineSentences(columns);
  const isTemplate = line === null;
  const name = isTemplate ? t('template') : String(index + 1);
  const background = isTemplate ? 'bg-accent-soft' : 'bg-surface';
  const verdict = state ? (state.verdict === 'refused' ? 'no' : 'unknown') : 'yes';
  return (
    <GridPart
      part="row"
      aria-rowindex={index + 3}
      data-line={line?.key ?? 'template'}
      className={`flex border-line border-b ${background} ${top === null ? 'sticky z-20' : 'absolute left-0'}`}
      style={{ height: rowHeight, width: gridWidth(columns), ...(top === null ? { top: headHeight } : { top }) }}
    >
      <GridPart
        part="rowheader"
        aria-colindex={1}
        className={`${cell} sticky left-0 z-10 text-muted tabular-nums ${background}`}
        style={{ width: numberWidth }}
      >
        {name}
      </GridPart>
      <GridPart
        part="gridcell"
        aria-colindex={2}
        title={state ? sentences(state.blockers) : undefined}
        className={`${cell} sticky z-10 justify-center ${background}`}
        style={{ width: verdictWidth, left: numberWidth }}
      >
        {isTemplate ? null : <StatusMark status={verdict} label={state ? sentences(state.blockers) : t('allowed')} />}
      </GridPart>
      {columns.map((column, at) => {
        const own = line ? Object.hasOwn(line.cells, column.path) : Object.hasOwn(template, column.path);
        const value = own ? (line ?? { cells: template }).cells[column.path] : (template[column.path] ?? column.preset);
        const blocker = state?.byPath.get(column.path);
        const isActive = activeColumn === at;
        const isSelected = selected !== null && at >= selected.left && at <= selected.right;
        const text = cellText(value, column, localized);
        const problem = blocker ? sentences([blocker]) : undefined;
        const position = { row: index, column: at };
        return (
          <GridPart
            key={column.path}
            part="gridcell"
            aria-colindex={at + 3}
            aria-selected={isSelected}
            aria-invalid={blocker ? true : undefined}
            data-active={isActive || undefined}
            data-cell={column.path}
            data-own={own || undefined}
            title={problem}
            onMouseDown={(event) => {
              if (isActive && props.editing) return;
              event.preventDefault();
              props.select(
                event.shiftKey
                  ? { anchor: { row: selected?.top ?? index, column: selected?.left ?? at }, active: position }
                  : { anchor: position, active: position },
              );
            }}
            onDoubleClick={() => props.isReadOnly || props.setEditing({ text })}
            className={`${cell} overflow-visible ${at === 0 ? 'sticky z-10' : ''} ${blocker ? (blocker.verdict === 'refused' ? 'bg-no-soft' : 'bg-unknown-soft') : isSelected ? 'bg-accent-soft' : background} ${isActive ? 'outline-2 outline-accent -outline-offset-2' : ''}`}
            style={{ width: columnWidth(column), ...(at === 0 ? { left: numberWidth + verdictWidth } : {}) }}
          >
            <span
              className={`truncate ${own || isTemplate ? '' : 'text-muted'} ${column.characteristic && column.characteristic.type !== 'string' ? 'ms-auto tabular-nums' : 'tabular-nums'}`}
            >
              {text}
            </span>
            {blocker && text === '' ? (
              <span aria-hidden="true" className="text-unknown">
                ?
              </span>
            ) : null}
            {isActive ? (
              <CellEditor
                column={column}
                label={[localized(column.name), isTemplate ? name : t('line', { number: index + 1 }), text, problem]
                  .filter(Boolean)
                  .join('，')}
                editing={props.editing}
                setEditing={props.setEditing}
                commit={props.commit}
                isReadOnly={props.isReadOnly}
                isInvalid={blocker !== undefined}
              />
            ) : null}
          </GridPart>
        );
      })}
      <GridPart part="gridcell" aria-colindex={columns.length + 3} className={`${cell} justify-end`} style={{ width: priceWidth }}>
        {isTemplate || index === templateRow ? null : <Money micro={price?.monthly ?? null} />}
      </GridPart>
    </GridPart>
  );
}, isSame);
