'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { isComposingKey } from '../../ui/composition.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

type Choice = { readonly id: string; readonly name: string };
type DefinitionPickerProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** In the order in which they were taken. */
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error?: string | undefined;
};

const shownAtMost = 200;
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const matches = (choice: Choice, search: string): boolean =>
  search.split(/\s+/).every((word) => `${choice.name} ${choice.id}`.toLowerCase().includes(word));

/**
 * A searched list of check boxes: one or several definitions by name or code. Enter in the search takes what has
 * that code, else the first that is found.
 */
export function DefinitionPicker({ label, choices, chosen, onChange, error }: DefinitionPickerProps) {
  const t = useTranslations('design.picker');
  const [search, setSearch] = useState('');
  const help = useId();
  const wanted = plain(search);
  const found = choices.filter((choice) => matches(choice, wanted));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const take = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = found.find(({ id }) => id === wanted) ?? found[0];
    if (event.key !== 'Enter' || isComposingKey(event) || search.trim() === '' || !first) return;
    // The form goes on with Enter only where nothing is looked for.
    event.preventDefault();
    toggle(first.id);
    setSearch('');
  };
  return (
    <div className="flex flex-col gap-2">
      <Field label={label} error={error} help={t('help')}>
        <Input
          data-picker=""
          value={search}
          placeholder={t('search')}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={take}
        />
      </Field>
      <fieldset className="max-h-56 overflow-y-auto rounded-md border border-line" aria-label={label} aria-describedby={help}>
        {found.slice(0, shownAtMost).map((choice) => (
          <label
            key={choice.id}
            data-choice={choice.id}
            className="flex min-h-9 items-center gap-2 border-line border-b px-3 py-1 last:border-b-0 hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="checkbox"
              checked={chosen.includes(choice.id)}
              onChange={() => toggle(choice.id)}
              className="size-4 accent-(--accent)"
            />
            <span className="min-w-0 flex-1">{choice.name}</span>
            <span className="truncate font-mono text-muted text-xs">{choice.id}</span>
          </label>
        ))}
        {found.length === 0 ? <p className="px-3 py-4 text-muted">{t('none')}</p> : null}
      </fieldset>
      <p id={help} className="text-muted text-xs" role="status">
        {t('chosen', { count: chosen.length })}
      </p>
    </div>
  );
}
