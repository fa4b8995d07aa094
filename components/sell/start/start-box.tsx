'use client';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { FindAnswer } from '../../../server/api/contract.ts';
import { useApi } from '../../api-provider.tsx';
import { useFaultMessage } from '../../fault.ts';
import { isComposingKey } from '../../ui/composition.ts';
import { inputStyle } from '../../ui/input.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { settle, useSettledText } from '../../ui/settled-text.ts';
import { FoundList, optionId } from './found-list.tsx';
import { type FoundOption, foundGroups, isPossible } from './found-options.ts';

type StartBoxProps = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Who is served: then offerings come first, and are told as that customer may buy them. */
  readonly customer: string | null;
  readonly mayCreate: boolean;
  readonly onChoose: (option: FoundOption, other: boolean) => void;
  readonly onCreate: (typed: string) => void;
};

/** One box for whatever a customer says or shows: a number, a name, an order, an offering. */
export function StartBox({ customer, ...props }: StartBoxProps) {
  const api = useApi();
  const [asked, setAsked] = useState('');
  const found = useQuery(
    api.sell.find.queryOptions(
      { text: asked, ...(customer === null ? {} : { customer }) },
      { enabled: asked !== '', placeholderData: (before) => before, staleTime: 2_000 },
    ),
  );
  return (
    <FindBox
      {...props}
      isServing={customer !== null}
      found={asked === '' ? undefined : found.data}
      error={asked === '' ? null : found.error}
      isSettled={!found.isPlaceholderData && !found.isFetching}
      onAsk={setAsked}
    />
  );
}

type FindBoxProps = Omit<StartBoxProps, 'customer'> & {
  readonly isServing: boolean;
  readonly found: FindAnswer | undefined;
  readonly error: unknown;
  /** What is shown answers what was asked last. */
  readonly isSettled: boolean;
  readonly onAsk: (text: string) => void;
};

/** The box by itself: arrows move in the list, Enter takes what is active, Shift and Enter its page, Escape empties. */
export function FindBox({ inputRef, isServing, mayCreate, found, error, isSettled, onAsk, onChoose, onCreate }: FindBoxProps) {
  const t = useTranslations('counter.box');
  const faultMessage = useFaultMessage();
  const list = useId();
  const [text, setText] = useState('');
  const [isComposing, setIsComposing] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const settled = useSettledText(text, isComposing);
  useEffect(() => onAsk(settled), [settled, onAsk]);

  const groups = found && settled !== '' ? foundGroups(found, settled, { isServing, mayCreate }) : [];
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ id }) => id === pointed) ?? options[0] ?? null;
  const isOpen = options.length > 0 && !isClosed && text.trim() !== '';

  useEffect(() => {
    if (active) document.getElementById(optionId(list, active.id))?.scrollIntoView({ block: 'nearest' });
  }, [active, list]);

  const take = (option: FoundOption, other: boolean) => {
    if (!isPossible(option)) return;
    if (option.type === 'create') return onCreate(settled);
    setText('');
    onChoose(option, other);
  };
  const move = (step: number) => {
    const at = active ? options.indexOf(active) : -1;
    setPointed(options[(at + step + options.length) % options.length]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // Never what an earlier text had found.
      if (isOpen && active && isSettled && settled === settle(text)) take(active, event.shiftKey);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      if (isClosed) setIsClosed(false);
      else move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      if (isOpen) setIsClosed(true);
      else setText('');
    }
  };

  return (
    <search className="block" onBlur={() => setIsClosed(true)}>
      <div className="relative">
        <Search className="pointer-events-none absolute top-3.5 left-4 size-5 text-muted" aria-hidden="true" />
        <input
          ref={inputRef}
          // biome-ignore lint/a11y/noAutofocus: it is the first thing to do on this page
          autoFocus
          type="text"
          role="combobox"
          enterKeyHint="go"
          aria-label={t('label')}
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active ? optionId(list, active.id) : undefined}
          placeholder={t(isServing ? 'placeholderServing' : 'placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          data-settled={isSettled && settled === settle(text)}
          onFocus={() => setIsClosed(false)}
          onCompositionStart={() => setIsComposing(true)}
          onCompositionEnd={() => setIsComposing(false)}
          onChange={(event) => {
            setText(event.target.value);
            setPointed(null);
            setIsClosed(false);
          }}
          onKeyDown={onKeyDown}
          className={`${inputStyle} h-12 ps-12 pe-14 text-base`}
        />
        <span className="pointer-events-none absolute top-3.5 right-4">
          <Kbd>F2</Kbd>
        </span>
        {isOpen ? (
          <FoundList
            id={list}
            label={t('found')}
            groups={groups}
            active={active?.id ?? null}
            typed={settled}
            onChoose={(option) => take(option, false)}
            onPoint={setPointed}
          />
        ) : null}
      </div>
      <p role="status" className={error ? 'mt-1 px-1 text-no text-sm' : 'sr-only'}>
        {error ? faultMessage(error) : null}
        {!error && found && settled !== '' && isSettled
          ? t('count', { count: options.filter(({ type }) => type !== 'more' && type !== 'create').length })
          : null}
      </p>
    </search>
  );
}
