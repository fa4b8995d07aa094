'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { isComposingKey } from '../ui/composition.ts';
import { ChoiceList } from './choice-list.tsx';
import { matchingChoices } from './matching-choices.ts';
import type { SheetCell } from './sheet-cell.ts';

/** The way a cell is left that was typed in. */
export type Leaving = { readonly key: string; readonly isBack: boolean };
export type SheetEditorHandle = {
  readonly begin: (way: 'text' | 'choices') => void;
  /** Writes what was typed and stays. */
  readonly settle: () => void;
  readonly isEditing: () => boolean;
};

export type SheetEditorProps = {
  readonly ref: Ref<SheetEditorHandle>;
  readonly cell: SheetCell;
  readonly label: string;
  readonly isNumeric: boolean;
  readonly onWrite: (text: string) => void;
  readonly onLeave: (leaving: Leaving) => void;
};

/** `isReplaced`: typing began over the cell, so that arrows leave it; F2 leaves them to the text. */
type Typed = { readonly text: string; readonly isReplaced: boolean; readonly isListed: boolean; readonly chosen: number | null };

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * The active cell's input. It is there, empty and unseen, before anybody types, so that the first key of a composition
 * falls into it like any other. What is typed is its own until the cell is left: a key draws nothing else.
 */
export function SheetEditor({ ref, cell, label, isNumeric, onWrite, onLeave }: SheetEditorProps) {
  const t = useTranslations('design.sheet');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const { choices = [], isChoice = false, isFixed = false } = cell;
  const { shown, likely } = typed && choices.length > 0 ? matchingChoices(choices, typed.text, typed.isListed) : { shown: [], likely: -1 };
  const chosen = typed?.chosen ?? (isChoice ? likely : -1);

  const settle = () => {
    if (!typed) return;
    setTyped(null);
    const text = shown[chosen] ?? typed.text;
    if (text !== cell.text) onWrite(text);
  };
  const leave = (event: KeyboardEvent, key: string) => {
    event.preventDefault();
    event.stopPropagation();
    settle();
    onLeave({ key, isBack: event.shiftKey });
  };
  useImperativeHandle(ref, () => ({
    begin: (way) => {
      if (isFixed) return;
      setTyped({ text: cell.text, isReplaced: false, isListed: way === 'choices', chosen: null });
      input.current?.focus({ preventScroll: true });
    },
    settle,
    isEditing: () => typed !== null,
  }));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!typed || isComposingKey(event)) return;
    const { key, altKey } = event;
    const isMod = event.ctrlKey || event.metaKey;
    const isStep = (key === 'ArrowDown' || key === 'ArrowUp') && !isMod;
    if (isStep && altKey) {
      event.preventDefault();
      event.stopPropagation();
      setTyped({ ...typed, isListed: key === 'ArrowDown', chosen: null });
    } else if (isStep && shown.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      const next = chosen + (key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1);
      setTyped({ ...typed, chosen: (next + shown.length) % shown.length });
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    } else if ((key === 'Enter' && !isMod) || key === 'Tab') leave(event, key);
    else if (arrows.includes(key) && typed.isReplaced && !isMod && !altKey && !event.shiftKey) leave(event, key);
    else if (key === 'Enter') settle();
    else event.stopPropagation();
  };
  return (
    <>
      <input
        ref={input}
        aria-label={label}
        aria-invalid={cell.problem !== undefined || undefined}
        aria-readonly={isFixed || undefined}
        readOnly={isFixed}
        {...(choices.length > 0 && !isFixed
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
        value={typed?.text ?? ''}
        onChange={(event) => setTyped({ text: event.target.value, isReplaced: typed?.isReplaced ?? true, isListed: false, chosen: null })}
        onBlur={settle}
        onKeyDown={onKeyDown}
        className={`absolute inset-0 z-20 w-full min-w-0 select-text px-2 ${isNumeric ? 'text-end tabular-nums' : ''} ${typed ? 'bg-surface text-ink outline-2 outline-accent -outline-offset-2' : 'cursor-cell bg-transparent text-transparent caret-transparent outline-none'}`}
      />
      {shown.length > 0 ? (
        <ChoiceList
          id={listId}
          label={t('choices')}
          choices={shown}
          chosen={chosen}
          below={input}
          onTake={(choice) => {
            setTyped(null);
            if (choice !== cell.text) onWrite(choice);
          }}
        />
      ) : null}
    </>
  );
}
