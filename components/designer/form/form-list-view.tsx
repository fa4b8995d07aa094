'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { moveInForm } from '../changes/arrange-form.ts';
import { useDraftSession } from '../draft-context.tsx';
import { useOfferingId } from '../editor/use-offering.ts';
import type { FormList } from '../model/form-lists.ts';
import { EntryRow } from './entry-row.tsx';
import { type FormRow, movedRow, rowKey, rowsOf } from './form-rows.ts';
import { HeadingRow } from './heading-row.tsx';
import type { RowMoves } from './move-handle.tsx';

/** A list whose rows are dragged, moved with buttons, or with Alt and the arrows. */
export function FormListView({ list }: { readonly list: FormList }) {
  const t = useTranslations('arrange');
  const localized = useLocalized();
  const session = useDraftSession();
  const offering = useOfferingId();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');
  const box = useRef<HTMLOListElement>(null);
  const rows = rowsOf(list);
  const nameOf = (row: FormRow): string => localized(row.type === 'heading' ? row.heading : (row.entry.hint.label ?? row.entry.name));
  const moveTo = (from: number, to: number) => {
    const row = rows[from];
    const edits = row && movedRow(list, from, to);
    if (!row || !edits) return;
    session.apply(moveInForm(offering, row.type === 'entry' ? row.entry.path : row.before, edits));
    setSpoken(t('moved', { name: nameOf(row), place: to + 1, count: rows.length }));
    const key = row.type === 'entry' ? rowKey(row) : null;
    // The row keeps the focus where it stands now.
    if (key !== null) requestAnimationFrame(() => focusHandle(box.current, key));
  };
  const drop = (at: number) => {
    if (dragged !== null) moveTo(dragged, at);
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <ol ref={box} className="flex flex-col gap-1">
        {rows.map((row, index) => {
          const moves: RowMoves = {
            isMovable: list.isOrdered && rows.length > 1,
            canMove: (by) => movedRow(list, index, index + by) !== null,
            move: (by) => moveTo(index, index + by),
            startDrag: () => setDragged(index),
          };
          return (
            <li
              key={rowKey(row)}
              onDragOver={(event) => {
                if (dragged === null || movedRow(list, dragged, index) === null) return;
                event.preventDefault();
                event.stopPropagation();
                setOver(index);
              }}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                event.stopPropagation();
                drop(index);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              className={classNames(
                'rounded-md',
                dragged === index && 'opacity-50',
                over === index && dragged !== null && dragged !== index && 'outline-2 outline-accent',
              )}
            >
              {row.type === 'heading' ? (
                <HeadingRow row={row} moves={moves} />
              ) : (
                <EntryRow entry={row.entry} moves={moves}>
                  {row.entry.lists.map((inner) => (
                    <FormListView key={inner.of} list={inner} />
                  ))}
                </EntryRow>
              )}
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </>
  );
}

function focusHandle(box: HTMLElement | null, key: string): void {
  box?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(key)}"]`)?.focus();
}
