'use client';
import { useTranslations } from 'next-intl';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { SlotValue } from '../../core/configure/index.ts';
import type { ColumnChoice, LineColumn } from '../order-form/line-columns.ts';
import { isComposingKey } from '../ui/composition.ts';
import { GridPart } from '../ui/grid-part.tsx';
import { useLocalized } from '../ui/localized-text.tsx';
import { readCell } from './cell-text.ts';
import type { Editing } from './line-grid.tsx';

type CellEditorProps = {
  readonly column: LineColumn;
  readonly label: string;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  readonly commit: (value: SlotValue | undefined, key?: 'Enter' | 'Tab', isBack?: boolean) => void;
  readonly isReadOnly: boolean;
  readonly isInvalid: boolean;
};

const matching = (choices: readonly ColumnChoice[], text: string, isOpened: boolean): readonly ColumnChoice[] => {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  if (isOpened || wanted === '') return choices;
  const found = choices.filter(({ value, label }) =>
    [String(value), label['zh-CN'], label.en].some((name) => name.toLowerCase().includes(wanted)),
  );
  return found.length > 0 ? found : choices;
};

/**
 * The active cell's input. It is there, empty and unseen, before anybody types, so that the first key of a composition
 * falls into it like any other.
 */
export function CellEditor({ column, label, editing, setEditing, commit, isReadOnly, isInvalid }: CellEditorProps) {
  const t = useTranslations('lines');
  const localized = useLocalized();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpened, setIsOpened] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const isEditing = editing !== null;
  const hasList = column.choices !== null && column.type !== 'options';
  const shown = isEditing && column.choices && hasList ? matching(column.choices, editing.text, isOpened) : [];
  useLayoutEffect(() => {
    if (!isEditing) {
      setIsOpened(false);
      setChosen(-1);
    } else input.current?.focus({ preventScroll: true });
  }, [isEditing]);

  const take = (choice: ColumnChoice | undefined): SlotValue | undefined => choice?.value ?? readCell(editing?.text ?? '', column);
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (!isEditing || isComposingKey(event)) return;
    const { key } = event;
    if (shown.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      event.stopPropagation();
      setChosen((before) => (before + (key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
      return;
    }
    if ((key === 'Enter' && !event.ctrlKey && !event.metaKey) || key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      commit(take(shown[chosen]), key, event.shiftKey);
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setEditing(null);
    } else if (key === 'Enter') commit(take(shown[chosen]));
    else event.stopPropagation();
  };
  return (
    <>
      <input
        ref={input}
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        aria-readonly={isReadOnly || undefined}
        readOnly={isReadOnly}
        {...(hasList
          ? {
              role: 'combobox',
              'aria-expanded': shown.length > 0,
              'aria-controls': listId,
              'aria-autocomplete': 'list' as const,
              'aria-activedescendant': chosen >= 0 ? `${listId}-${chosen}` : undefined,
            }
          : {})}
        autoComplete="off"
        spellCheck={false}
        value={editing?.text ?? ''}
        onChange={(event) => {
          setIsOpened(false);
          setChosen(-1);
          setEditing({ text: event.target.value });
        }}
        onBlur={() => {
          if (isEditing) commit(take(undefined));
        }}
        onKeyDown={onKeyDown}
        className={`absolute inset-0 z-20 min-w-0 px-2 outline-none ${isEditing ? 'bg-surface text-ink outline-2 outline-accent' : 'cursor-cell bg-transparent text-transparent caret-transparent'}`}
      />
      {shown.length > 0 ? (
        <GridPart
          id={listId}
          part="listbox"
          aria-label={t('choices')}
          className="absolute top-full left-0 z-40 max-h-56 min-w-full overflow-y-auto rounded-md border border-line bg-raised py-1 shadow-raised"
        >
          {shown.map((choice, index) => (
            <GridPart
              key={String(choice.value)}
              id={`${listId}-${index}`}
              part="option"
              aria-selected={index === chosen}
              className={`cursor-pointer whitespace-nowrap px-3 py-1.5 ${index === chosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                commit(choice.value);
              }}
            >
              {localized(choice.label)}
            </GridPart>
          ))}
        </GridPart>
      ) : null}
    </>
  );
}
