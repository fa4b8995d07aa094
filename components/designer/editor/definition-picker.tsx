'use client';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { isComposingKey } from '../../ui/composition.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

/** `note` stands beside the name where the code would say nothing. */
export type PickerChoice = { readonly id: string; readonly name: string; readonly note?: string };
type DefinitionPickerProps = {
  readonly label: string;
  readonly choices: readonly PickerChoice[];
  /** Listed as given; else by their names. */
  readonly keepsOrder?: boolean;
  /** In the order in which they were taken. */
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error?: string | undefined;
};

const shownAtMost = 200;
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * A searched list of check boxes: one or several by name or code. Enter in the search takes what has that code, else the first
 * that is found; a button takes all that are found.
 */
export function DefinitionPicker({ label, choices, keepsOrder = false, chosen, onChange, error }: DefinitionPickerProps) {
  const t = useTranslations('design.picker');
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const help = useId();
  const wanted = plain(search);
  const listed = useMemo(() => {
    const names = new Intl.Collator(locale, { numeric: true });
    const inOrder = keepsOrder ? choices : choices.toSorted((one, other) => names.compare(one.name, other.name));
    return inOrder.map((choice) => ({ choice, text: plain(`${choice.name} ${choice.note ?? choice.id}`) }));
  }, [choices, keepsOrder, locale]);
  const words = wanted.split(/\s+/);
  const found = listed.flatMap(({ choice, text }) => (words.every((word) => text.includes(word)) ? [choice] : []));
  const left = found.filter(({ id }) => !chosen.includes(id));
  const canTakeAll = wanted !== '' && found.length > 1 && found.length <= shownAtMost && left.length > 0;
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const take = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || isComposingKey(event) || wanted === '') return;
    // The form goes on with Enter only where nothing is looked for.
    event.preventDefault();
    const first = found.find(({ id }) => id === wanted) ?? found[0];
    if (!first) return;
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
      {wanted === '' ? null : (
        <Button
          size="sm"
          className="self-start"
          data-take-all=""
          aria-disabled={!canTakeAll}
          onClick={() => canTakeAll && onChange([...chosen, ...left.map(({ id }) => id)])}
        >
          {t('take-all', { count: found.length })}
        </Button>
      )}
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
            <span className={choice.note === undefined ? 'truncate font-mono text-muted text-xs' : 'truncate text-muted text-xs'}>
              {choice.note ?? choice.id}
            </span>
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
