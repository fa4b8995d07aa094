'use client';
import { type KeyboardEvent, memo, useMemo, useRef } from 'react';
import { isComposingKey } from '../ui/composition.ts';
import { focusNextControl } from './focus-slot.ts';
import { FormSectionCard } from './form-section.tsx';
import type { OutlineSection } from './form-view.ts';
import type { OrderDraft } from './order-draft.ts';
import { useOrderForm, useOutline } from './order-form-context.tsx';
import { BoardCard } from './role-section.tsx';

const fields = '[data-slot] :is(input, [role="radio"], [role="checkbox"], [role="combobox"][aria-expanded="false"])';

type Part = { readonly id: string; readonly board: readonly OutlineSection[] | null; readonly section: OutlineSection };

/** Roles that a few fill stand on one board, in the place of the first of them. */
function partsOf(sections: readonly OutlineSection[], draft: OrderDraft | null): readonly Part[] {
  const board = sections.filter(({ id, type }) => type === 'role' && !draft?.lines(id));
  return sections.flatMap((section): Part[] => {
    if (!board.includes(section)) return [{ id: section.id, board: null, section }];
    return section === board[0] ? [{ id: 'board', board, section }] : [];
  });
}

/**
 * The form that nobody coded: sections and slots as `configure` derived them. Enter goes on, and never submits. Fields
 * subscribe to their own slots: a new price beside the form draws none of it again.
 */
export const GeneratedForm = memo(function GeneratedForm({ label }: { readonly label: string }) {
  const sections = useOutline();
  const { draft } = useOrderForm();
  const parts = useMemo(() => partsOf(sections, draft), [sections, draft]);
  const form = useRef<HTMLDivElement>(null);
  const goOn = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof Element) || !target.matches(fields)) return;
    // A board goes down its columns.
    if (target.closest('[data-board]')) return;
    // Enter that ends a composition belongs to the input method, and may not submit either.
    event.preventDefault();
    event.stopPropagation();
    if (!isComposingKey(event) && form.current) focusNextControl(form.current, target);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: its parts are forms, which cannot stand in a form
    <div
      ref={form}
      role="form"
      data-generated
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={goOn}
      className="@container flex flex-col gap-4"
    >
      {parts.map(({ id, board, section }) =>
        board ? <BoardCard key={id} roles={board} /> : <FormSectionCard key={id} section={section} />,
      )}
    </div>
  );
});
