'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

type Choice = { readonly id: string; readonly name: string };
type OfferingPickerProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
};

const shownAtMost = 200;
const matches = (choice: Choice, words: string): boolean => `${choice.name} ${choice.id}`.toLowerCase().includes(words);

/** A searchable list of radio buttons: one offering by name or code. */
export function OfferingPicker({ label, choices, value, onChange }: OfferingPickerProps) {
  const t = useTranslations('design.picker');
  const [search, setSearch] = useState('');
  const name = useId();
  const found = choices.filter((choice) => matches(choice, search.normalize('NFKC').trim().toLowerCase()));
  return (
    <div className="flex flex-col gap-2">
      <Field label={label}>
        <Input value={search} placeholder={t('search')} onChange={(event) => setSearch(event.target.value)} />
      </Field>
      <fieldset className="max-h-64 overflow-y-auto rounded-md border border-line" aria-label={label}>
        {found.slice(0, shownAtMost).map((choice) => (
          <label
            key={choice.id}
            className="flex min-h-9 items-center gap-2 border-line border-b px-3 py-1 last:border-b-0 hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              checked={choice.id === value}
              onChange={() => onChange(choice.id)}
              className="size-4 accent-(--accent)"
            />
            <span className="min-w-0 flex-1">{choice.name}</span>
            <span className="truncate font-mono text-muted text-xs">{choice.id}</span>
          </label>
        ))}
        {found.length === 0 ? <p className="px-3 py-4 text-muted">{t('none')}</p> : null}
      </fieldset>
    </div>
  );
}
