'use client';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type DragEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { isComposingKey } from '../../ui/composition.ts';
import { GridPart } from '../../ui/grid-part.tsx';
import { useDefinitionDialogs } from '../definitions/definition-dialogs.tsx';
import { CategoryLine } from './category-line.tsx';
import { useMarkedOfferings } from './marked-offerings.tsx';
import { OfferingLine } from './offering-line.tsx';
import { categoryStep, treeMove } from './tree-keys.ts';
import { type DropSpot, dropSpot, type Moved } from './tree-moves.ts';
import type { TreeRow } from './tree-rows.ts';
import { useTreeMoves } from './use-tree-moves.ts';

const rowHeight = 40;
const indent = 20;

type CatalogueGridProps = {
  readonly rows: readonly TreeRow[];
  readonly draft: string;
  readonly changed: ReadonlySet<string>;
  readonly onToggle: (category: string, isOpen: boolean) => void;
};

/** The tree of categories with its offerings; only the rows in sight are drawn, and the one that has the keyboard's focus. */
export function CatalogueGrid({ rows, draft, changed, onToggle }: CatalogueGridProps) {
  const t = useTranslations('definitions.move');
  const explorer = useTranslations('design.explorer');
  const router = useRouter();
  const dialogs = useDefinitionDialogs();
  const marked = useMarkedOfferings();
  const moves = useTreeMoves();
  const scroller = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const [active, setActive] = useState<string | null>(null);
  const [dragged, setDragged] = useState<Moved | null>(null);
  const [spot, setSpot] = useState<DropSpot | null>(null);
  const indexOf = (key: string): number => rows.findIndex((row) => row.key === key);
  const current = useMemo(
    () =>
      active === null
        ? 0
        : Math.max(
            0,
            rows.findIndex(({ key }) => key === active),
          ),
    [rows, active],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(current) ? shown : [...shown, current].sort((left, right) => left - right);
    },
  });
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 1}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  const goTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    takesFocus.current = true;
    setActive(row?.key ?? null);
  };
  const movedBy = (row: TreeRow): Moved => {
    if (row.type === 'category') return { type: 'category', id: row.category.id };
    const { id } = row.offering;
    return { type: 'offerings', ids: marked.ids.has(id) ? [...marked.ids] : [id], from: row.category.id };
  };
  const act = (event: KeyboardEvent) => {
    const row = rows[current];
    if (!row || isComposingKey(event) || event.target !== event.currentTarget.querySelector(`[aria-rowindex="${current + 1}"]`)) return;
    const step = event.altKey && row.type === 'category' ? categoryStep(event.key) : null;
    const move = event.altKey || event.ctrlKey || event.metaKey ? null : treeMove(event.key);
    if (!step && !move) return;
    event.preventDefault();
    if (step && row.type === 'category') {
      takesFocus.current = true;
      moves.step(row.category.id, step);
    }
    if (!move) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const isShut = row.type === 'category' && !row.isOpen;
    const acts: Readonly<Record<typeof move, () => void>> = {
      up: () => goTo(current - 1),
      down: () => goTo(current + 1),
      'page-up': () => goTo(current - page),
      'page-down': () => goTo(current + page),
      first: () => goTo(0),
      last: () => goTo(rows.length - 1),
      open: () => (isShut ? onToggle(row.key, true) : row.type === 'category' && row.hasRows && goTo(current + 1)),
      shut: () =>
        row.type === 'category' && row.isOpen && row.hasRows ? onToggle(row.key, false) : row.parent !== null && goTo(indexOf(row.parent)),
      enter: () => (row.type === 'category' ? dialogs.editCategory(row.category) : router.push(`/design/${draft}/${row.offering.id}`)),
      mark: () => {
        if (row.type === 'category') onToggle(row.key, !row.isOpen);
        else marked.mark([row.offering.id], !marked.ids.has(row.offering.id));
      },
      remove: () => dialogs.remove(row.type === 'category' ? row.category : row.offering),
      move: () => dialogs.move(movedBy(row)),
    };
    acts[move]();
  };
  const over = (event: DragEvent<HTMLDivElement>, row: TreeRow) => {
    if (!dragged) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const fraction = row.type === 'category' ? (event.clientY - top) / height : 0.5;
    const next = dropSpot(dragged, row.category.id, fraction);
    event.dataTransfer.dropEffect = dragged.type === 'offerings' && (event.ctrlKey || event.metaKey) ? 'copy' : 'move';
    if (spot?.category !== next.category || spot.at !== next.at) setSpot(next);
  };
  const stop = () => {
    setDragged(null);
    setSpot(null);
  };
  const isRefused = dragged !== null && spot !== null && moves.isRefused(dragged, spot);
  const markOf = (row: TreeRow): string | false => {
    if (spot === null || row.type !== 'category' || row.category.id !== spot.category) return false;
    if (isRefused) return 'bg-no-soft';
    return { before: 'shadow-[0_-2px_0_var(--accent)]', into: 'bg-accent-soft', after: 'shadow-[0_2px_0_var(--accent)]' }[spot.at];
  };
  return (
    <div className="rounded-lg border border-line bg-surface">
      <p id="catalogue-keys" className="sr-only">
        {t('keys')}
      </p>
      <GridPart
        ref={scroller}
        part="treegrid"
        aria-label={explorer('label')}
        aria-describedby="catalogue-keys"
        aria-rowcount={rows.length}
        aria-multiselectable="true"
        className="max-h-[calc(100dvh-20rem)] min-h-64 overflow-y-auto overscroll-contain"
        onKeyDown={act}
      >
        <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const isCurrent = index === current;
            return (
              <GridPart
                key={row.key}
                part="row"
                aria-rowindex={index + 1}
                aria-level={row.depth}
                aria-expanded={row.type === 'category' && row.hasRows ? row.isOpen : undefined}
                aria-selected={row.type === 'offering' && marked.isOn ? marked.ids.has(row.offering.id) : undefined}
                tabIndex={isCurrent ? 0 : -1}
                draggable
                onFocus={() => setActive(row.key)}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'copyMove';
                  event.dataTransfer.setData('text/plain', row.key);
                  setDragged(movedBy(row));
                }}
                onDragOver={(event) => over(event, row)}
                onDrop={(event) => {
                  event.preventDefault();
                  if (dragged && spot) moves.drop(dragged, spot, event.ctrlKey || event.metaKey);
                  stop();
                }}
                onDragEnd={stop}
                className={classNames(
                  'absolute inset-x-0 flex border-line border-b -outline-offset-2 hover:bg-hover has-[[aria-expanded=true]]:bg-hover',
                  markOf(row),
                )}
                style={{ top: start, height: rowHeight, paddingInlineStart: (row.depth - 1) * indent + 8 }}
              >
                <GridPart part="gridcell" className="flex min-w-0 flex-1 items-center gap-1.5 pe-2">
                  {row.type === 'category' ? (
                    <CategoryLine
                      row={row}
                      isCurrent={isCurrent}
                      onToggle={() => onToggle(row.key, !row.isOpen)}
                      onStep={(step) => moves.step(row.category.id, step)}
                    />
                  ) : (
                    <OfferingLine
                      offering={row.offering}
                      category={row.category.id}
                      draft={draft}
                      isChanged={changed.has(row.offering.id)}
                      isCurrent={isCurrent}
                    />
                  )}
                </GridPart>
              </GridPart>
            );
          })}
        </div>
      </GridPart>
    </div>
  );
}
