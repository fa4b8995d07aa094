'use client';
import { ChevronRight, Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useDocument } from '../draft-context.tsx';
import { MarkBadges } from '../editor/mark-badges.tsx';
import { PartIcon } from '../editor/part-icon.tsx';
import { PriceText } from '../editor/price-text.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { usePartActions } from '../editor/use-part-actions.tsx';
import { offeringPrice } from '../model/offering-price.ts';
import type { OutlineRow } from '../model/outline.ts';
import { CardinalityCells } from './cardinality-cells.tsx';

type OutlineRowProps = {
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
  readonly onReturn: () => void;
};

export function OutlineRowView({ row, isCurrent, isOpen, onKeyDown, onSelect, onToggle, onReturn }: OutlineRowProps) {
  const t = useTranslations('design.outline');
  const localized = useLocalized();
  const document = useDocument();
  const { marks } = useOfferingEditor();
  const actionsOf = usePartActions();
  const hasChildren = row.children.length > 0;
  const name = localized(row.name);
  const prices = row.offering ? offeringPrice(document, row.offering) : [];
  return (
    <tr
      aria-level={row.depth}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isCurrent}
      data-place={row.place}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      className={classNames(
        'h-10 border-line border-b -outline-offset-2',
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
                onToggle();
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
          <MarkBadges marks={marks.get(row.place)} hasRules />
        </span>
      </td>
      <CardinalityCells row={row} isCurrent={isCurrent} onReturn={onReturn} />
      <td className="px-3 text-end text-xs">
        <span className="flex flex-col items-end">
          {prices.slice(0, 2).map((price) => (
            <PriceText key={`${price.least}${price.period?.unit}`} price={price} />
          ))}
        </span>
      </td>
      <td className="pe-1 text-center">
        <Menu
          trigger={
            <button
              type="button"
              tabIndex={isCurrent ? 0 : -1}
              aria-label={t('more', { name })}
              className="size-8 rounded-md hover:bg-line"
            >
              <Ellipsis className="m-auto size-4" aria-hidden="true" />
            </button>
          }
          groups={actionsOf(row)}
        />
      </td>
    </tr>
  );
}
