'use client';
import { ChevronRight, Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, type KeyboardEvent, memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { MarkBadges } from '../editor/mark-badges.tsx';
import { backToPart } from '../editor/menu-key.ts';
import { PartIcon } from '../editor/part-icon.tsx';
import { PriceText } from '../editor/price-text.tsx';
import { type Dragged, draggedOf, isDragged, startDrag } from '../editor/use-drops.ts';
import { usePartActions } from '../editor/use-part-actions.tsx';
import type { OutlineRow } from '../model/outline.ts';
import type { PartMarks } from '../model/part-marks.ts';
import { CardinalityCells } from './cardinality-cells.tsx';

/** The same object as long as the grid stands: rows are drawn again only when they themselves change. */
export type RowHandlers = {
  readonly keyDown: (event: KeyboardEvent, row: OutlineRow) => void;
  readonly select: (row: OutlineRow) => void;
  readonly toggle: (row: OutlineRow) => void;
  readonly goBack: (row: OutlineRow) => void;
  readonly drop: (row: OutlineRow, dropped: Dragged) => void;
};

type OutlineRowProps = {
  readonly offering: string;
  readonly row: OutlineRow;
  readonly marks: PartMarks | undefined;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly handlers: RowHandlers;
};

/** Written on the row itself: nothing is drawn again while something is dragged across hundreds of rows. */
function setDropMark(event: DragEvent<HTMLElement>, isOver: boolean): void {
  if (!isDragged(event)) return;
  event.preventDefault();
  event.currentTarget.toggleAttribute('data-drop', isOver);
}

export const OutlineRowView = memo(function OutlineRowView({ offering, row, marks, isCurrent, isOpen, handlers }: OutlineRowProps) {
  const t = useTranslations('design.outline');
  const localized = useLocalized();
  const hasChildren = row.children.length > 0;
  const name = localized(row.name);
  return (
    <tr
      aria-level={row.depth}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isCurrent}
      data-place={row.place}
      data-field={`part${row.place}`}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => handlers.select(row)}
      onKeyDown={(event) => handlers.keyDown(event, row)}
      draggable={row.kind !== 'offering'}
      onDragStart={(event) => startDrag(event, { type: 'part', place: row.place })}
      onDragEnter={(event) => setDropMark(event, true)}
      onDragOver={(event) => setDropMark(event, true)}
      onDragLeave={(event) => setDropMark(event, false)}
      onDrop={(event) => {
        const dropped = draggedOf(event);
        setDropMark(event, false);
        if (dropped) handlers.drop(row, dropped);
      }}
      className={classNames(
        'h-10 border-line border-b -outline-offset-2 data-drop:bg-accent-soft data-drop:outline-2 data-drop:outline-accent',
        isCurrent ? 'bg-accent-soft' : 'hover:bg-hover',
        row.kind === 'offering' && 'font-semibold',
      )}
    >
      <td className="px-2">
        <span className="flex items-center gap-1.5" style={{ paddingInlineStart: `${(row.depth - 1) * 20}px` }}>
          {hasChildren ? (
            <button
              type="button"
              tabIndex={-1}
              aria-label={isOpen ? t('shut', { name }) : t('open', { name })}
              onClick={(event) => {
                event.stopPropagation();
                handlers.toggle(row);
              }}
              className="flex size-6 shrink-0 items-center justify-center rounded-sm hover:bg-line"
            >
              <ChevronRight className={classNames('size-4', isOpen && 'rotate-90')} aria-hidden="true" />
            </button>
          ) : (
            <span className="w-6 shrink-0" />
          )}
          <PartIcon kind={row.kind} />
          <span className="truncate" title={name}>
            {name}
          </span>
          {row.isProposed ? <span className="shrink-0 text-accent text-xs">{t('default-option')}</span> : null}
          <MarkBadges marks={marks} hasRules />
        </span>
      </td>
      <CardinalityCells offering={offering} row={row} isCurrent={isCurrent} onReturn={() => handlers.goBack(row)} />
      <td className="px-3 text-end text-xs">
        <span className="flex flex-col items-end">
          {row.prices.slice(0, 2).map((price) => (
            <PriceText key={`${price.least}${price.period?.unit}`} price={price} />
          ))}
        </span>
      </td>
      <td className="pe-1 text-center">{isCurrent ? <RowMenu row={row} /> : null}</td>
    </tr>
  );
});

/** Only the current row has one: a menu for each of hundreds would be paid for by every key. */
function RowMenu({ row }: { readonly row: OutlineRow }) {
  const t = useTranslations('design.outline');
  const localized = useLocalized();
  const actionsOf = usePartActions();
  return (
    <Menu
      trigger={
        <button
          type="button"
          data-row-menu
          aria-label={t('more', { name: localized(row.name) })}
          className="size-8 rounded-md hover:bg-line"
        >
          <Ellipsis className="m-auto size-4" aria-hidden="true" />
        </button>
      }
      groups={() => actionsOf(row)}
      finalFocus={backToPart}
    />
  );
}
