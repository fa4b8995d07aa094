'use client';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { isComposingKey } from '../../ui/composition.ts';
import { focusField } from '../editor/focus-field.ts';
import { isMenuKey, openMenu } from '../editor/menu-key.ts';
import { useCopyParts } from '../editor/use-copy-parts.ts';
import { useDrops } from '../editor/use-drops.ts';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useMoves } from '../editor/use-moves.ts';
import { useCollapsed, useEditedOffering, useMarks, useOfferingId, useOfferingRows } from '../editor/use-offering.ts';
import { useStructureDialogs } from '../editor/use-structure-dialogs.ts';
import { moveStepOf } from '../model/move-keys.ts';
import type { MoveStep } from '../model/move-target.ts';
import { type OutlineRow, visibleRows } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import { outlineMove } from './outline-keys.ts';
import { OutlineRowView, type RowHandlers } from './outline-row.tsx';

/** The structure as a tree grid: everything the canvas can do, by keyboard alone. */
export function OutlineGrid() {
  const t = useTranslations('design.outline');
  const offering = useOfferingId();
  const rows = useOfferingRows();
  const marks = useMarks();
  const collapsed = useCollapsed();
  const view = useEditorView();
  const { setCollapsed } = useEditedOffering();
  const dialogs = useStructureDialogs();
  const moves = useMoves();
  const drops = useDrops();
  const copyParts = useCopyParts();
  const grid = useRef<HTMLTableElement>(null);
  const shown = visibleRows(rows, collapsed);
  const current = shown.find((row) => row.place === view.selected) ?? shown[0];
  const rowAt = (place: Place) => grid.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
  const rowElement = (row: OutlineRow) => rowAt(row.place);

  const goTo = (row: OutlineRow | undefined) => {
    if (!row) return;
    view.select(row.place);
    rowElement(row)?.focus();
  };
  const moveRow = (row: OutlineRow, step: MoveStep) => {
    const there = moves.step(row.place, step);
    // The row is drawn anew where it went to.
    if (there !== null) setTimeout(() => rowAt(there)?.focus(), 0);
  };
  const act = (event: KeyboardEvent, row: OutlineRow) => {
    const step = isComposingKey(event) || row.kind === 'offering' ? null : moveStepOf(event);
    if (step) {
      event.preventDefault();
      moveRow(row, step);
      return;
    }
    if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const element = rowElement(row);
    const isOnRow = event.target === element;
    if (isOnRow && element && isMenuKey(event)) {
      event.preventDefault();
      openMenu(element.querySelector<HTMLElement>('[data-row-menu]'), element);
      return;
    }
    const move = outlineMove(event.key, isOnRow);
    if (!move) return;
    event.preventDefault();
    const at = shown.indexOf(row);
    const isOpen = row.children.length > 0 && !collapsed.has(row.place);
    const moves: Readonly<Record<typeof move, () => void>> = {
      up: () => goTo(shown[at - 1]),
      down: () => goTo(shown[at + 1]),
      first: () => goTo(shown[0]),
      last: () => goTo(shown.at(-1)),
      open: () => (row.children.length > 0 && !isOpen ? setCollapsed(row.place, false) : goTo(isOpen ? shown[at + 1] : undefined)),
      shut: () => (isOpen ? setCollapsed(row.place, true) : goTo(shown.find((each) => each.place === row.parent))),
      edit: () => editRow(row),
      remove: () => (row.kind === 'offering' ? undefined : dialogs.remove(row)),
    };
    moves[move]();
  };
  // In a cell that is typed into, a single value is pasted there; several are a list of parts.
  const paste = (event: ClipboardEvent) => {
    const clipboard = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
    const isCell = event.target instanceof HTMLInputElement;
    if (clipboard.text.trim() === '' || (isCell && !/[\t\n]/.test(clipboard.text.trimEnd()))) return;
    event.preventDefault();
    dialogs.paste(clipboard);
  };
  const copy = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || !current || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    void copyParts(current);
  };
  const editRow = (row: OutlineRow) => {
    const cell = rowElement(row)?.querySelector('input');
    if (cell) cell.focus();
    else focusField('name');
  };
  const handlers = useLatestHandlers({
    keyDown: act,
    select: (row) => view.select(row.place),
    toggle: (row) => setCollapsed(row.place, !collapsed.has(row.place)),
    goBack: (row) => rowElement(row)?.focus(),
    drop: (row, dropped) => drops.onto(row.place, dropped),
  });
  return (
    <section aria-label={t('label')} className="min-h-0 overflow-auto" onPaste={paste} onCopy={copy}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table that acts (ARIA practices) */}
      <table role="treegrid" aria-label={t('label')} ref={grid} className="w-full min-w-136 table-fixed border-collapse">
        <colgroup>
          <col />
          <col className="w-12" />
          <col className="w-12" />
          <col className="w-14" />
          <col className="w-36 2xl:w-48" />
          <col className="w-10" />
        </colgroup>
        <thead className="sticky top-0 z-10 bg-canvas text-muted text-xs">
          <tr className="border-line border-b">
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              {t('part')}
            </th>
            <th scope="col" className="whitespace-nowrap px-2 text-end font-medium">
              {t('min')}
            </th>
            <th scope="col" className="whitespace-nowrap px-2 text-end font-medium">
              {t('max')}
            </th>
            <th scope="col" className="whitespace-nowrap px-2 text-end font-medium">
              {t('proposed')}
            </th>
            <th scope="col" className="px-3 text-end font-medium">
              {t('price')}
            </th>
            <th scope="col">
              <span className="sr-only">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <OutlineRowView
              key={row.place}
              row={row}
              isCurrent={row === current}
              isOpen={!collapsed.has(row.place)}
              offering={offering}
              marks={marks.get(row.place)}
              handlers={handlers}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One object for the life of the grid that always calls what is current. */
function useLatestHandlers(latest: RowHandlers): RowHandlers {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useMemo(
    () => ({
      keyDown: (event, row) => current.current.keyDown(event, row),
      select: (row) => current.current.select(row),
      toggle: (row) => current.current.toggle(row),
      goBack: (row) => current.current.goBack(row),
      drop: (row, dropped) => current.current.drop(row, dropped),
    }),
    [],
  );
}
