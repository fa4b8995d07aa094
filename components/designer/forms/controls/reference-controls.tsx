'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { useFieldValue, useFieldWriter } from '../use-field-editor.tsx';
import { useReferenceChoices } from '../use-reference-choices.ts';
import type { ControlProps } from './control-props.ts';

/** What is named and no longer there stays in sight: the problem list says what is wrong with it. */
const withStrangers = (options: readonly SelectOption[], named: readonly string[]): readonly SelectOption[] => [
  ...named.filter((id) => id !== '' && !options.some(({ value }) => value === id)).map((id) => ({ value: id, label: id })),
  ...options,
];

export function ReferenceControl({ control, path, property, label, words, isOptional, kept }: ControlProps<'reference'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const choices = useReferenceChoices(control.kind, editor.subject);
  const found = useFieldValue(path);
  const value = typeof found === 'string' ? found : '';
  const options = withStrangers(choices, [value]);
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <Field label={label} required={!isOptional} error={value === '' && !isOptional ? t('choose-one') : undefined}>
        <Select
          value={value}
          placeholder={t('choose')}
          options={isOptional ? [{ value: '', label: words.absent(property) }, ...options] : options}
          onChange={(next) => editor.choose(path, next === '' ? undefined : next, kept)}
        />
      </Field>
    </div>
  );
}

export function ReferencesControl({ control, path, property, label, words, isOptional, kept }: ControlProps<'references'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const choices = useReferenceChoices(control.kind, editor.subject);
  const found = useFieldValue(path);
  const chosen = Array.isArray(found) ? found.map(String) : [];
  const options = withStrangers(choices, chosen);
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.label ?? id;
  const write = (next: readonly string[]) => editor.choose(path, next.length > 0 || !isOptional ? next : undefined, kept);
  return (
    <div data-field={editor.field(path)} tabIndex={-1} className="flex min-w-0 flex-col gap-1">
      <Field label={label} required={!isOptional}>
        <Select
          value={null}
          placeholder={chosen.length === 0 && isOptional ? words.absent(property) : t('add-one')}
          options={options.filter(({ value }) => !chosen.includes(value))}
          onChange={(id) => write([...chosen, id])}
        />
      </Field>
      {chosen.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((id) => (
            <li key={id} className="flex items-center rounded-md bg-sunken ps-2 text-sm">
              {nameOf(id)}
              <Button
                size="icon"
                variant="ghost"
                className="size-7"
                aria-label={t('remove-one', { name: nameOf(id) })}
                onClick={() => write(chosen.filter((each) => each !== id))}
              >
                <X aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
