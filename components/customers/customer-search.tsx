'use client';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { CustomerSummary } from '../../server/api/contract.ts';
import { useApi } from '../api-provider.tsx';
import { QueryState } from '../query-state.tsx';
import { Badge } from '../ui/badge.tsx';
import { isComposingKey } from '../ui/composition.ts';
import { inputStyle } from '../ui/input.tsx';
import { settle, useSettledText } from '../ui/settled-text.ts';

type CustomerSearchProps = {
  readonly onChoose: (customer: CustomerSummary) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly label?: string;
  readonly customerClass?: CustomerSummary['class'];
  /** Is not among those to choose from. */
  readonly except?: string;
};

/** One box for name, phone or identity number; arrows go through what was found, Enter takes it. */
export function CustomerSearch({ onChoose, inputRef, label, customerClass, except }: CustomerSearchProps) {
  const t = useTranslations('customers');
  const api = useApi();
  const [text, setText] = useState('');
  const [isComposing, setIsComposing] = useState(false);
  const settled = useSettledText(text, isComposing);
  const found = useQuery(
    api.customers.search.queryOptions(
      { text: settled, ...(customerClass ? { class: customerClass } : {}) },
      { placeholderData: (before) => before },
    ),
  );
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent, step: number) => {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? rows.indexOf(activeElement) : -1;
    event.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === 'ArrowDown') move(event, 1);
    if (event.key === 'ArrowUp') move(event, -1);
    const [first] = (found.data ?? []).filter(({ id }) => id !== except);
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (first && settled === settle(text)) onChoose(first);
    }
  };
  return (
    <search className="flex flex-col gap-3" onKeyDown={onKeyDown}>
      <div className="relative">
        <Search className="pointer-events-none absolute top-3 left-3 size-5 text-muted" aria-hidden="true" />
        <input
          ref={inputRef}
          // biome-ignore lint/a11y/noAutofocus: it is the first thing to do on this page
          autoFocus
          type="search"
          aria-label={label ?? t('search.label')}
          placeholder={t('search.placeholder')}
          value={text}
          autoComplete="off"
          onCompositionStart={() => setIsComposing(true)}
          onCompositionEnd={() => setIsComposing(false)}
          onChange={(event) => setText(event.target.value)}
          className={`${inputStyle} h-11 ps-10 text-base`}
        />
      </div>
      <QueryState query={found}>
        {(all) => {
          const customers = all.filter(({ id }) => id !== except);
          return customers.length === 0 ? (
            <p className="px-1 text-muted">{settled === '' ? t('search.nobodyYet') : t('search.nobody')}</p>
          ) : (
            <ul
              ref={list}
              aria-label={t('search.found')}
              className="max-h-96 divide-y divide-line overflow-y-auto rounded-lg border border-line bg-surface"
            >
              {customers.map((customer) => (
                <li key={customer.id}>
                  <button
                    type="button"
                    className="flex w-full items-center gap-3 px-4 py-2.5 text-start hover:bg-hover focus:bg-accent-soft"
                    onClick={() => onChoose(customer)}
                  >
                    <span className="min-w-0 flex-1">
                      <span className="block truncate font-medium">{customer.name}</span>
                      <span className="block truncate text-muted text-sm tabular-nums">
                        {[customer.phone, customer.identity].filter(Boolean).join(' · ')}
                      </span>
                    </span>
                    <Badge>{t(`classes.${customer.class}`)}</Badge>
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryState>
    </search>
  );
}
