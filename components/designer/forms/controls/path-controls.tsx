'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { useFieldValue, useFieldWriter } from '../use-field-editor.tsx';
import { usePathChoices } from '../use-path-choices.ts';
import { targetOf, targetText, useTargetChoices } from '../use-target-choices.ts';
import type { ControlProps } from './control-props.ts';

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []);
const withCurrent = (options: readonly SelectOption[], current: string): readonly SelectOption[] =>
  current === '' || options.some(({ value }) => value === current) ? options : [{ value: current, label: current }, ...options];

/** The part that is judged or charged; leaving it out means the offering's own item. */
export function PartControl({ path, property, label, words, kept }: ControlProps<'part'>) {
  const editor = useFieldWriter();
  const { parts } = usePathChoices(editor.subject);
  const [value = ''] = texts(useFieldValue(path));
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <Field label={label}>
        <Select
          value={value}
          options={[{ value: '', label: words.absent(property) }, ...withCurrent(parts, value)]}
          onChange={(next) => editor.choose(path, next === '' ? undefined : next, kept)}
        />
      </Field>
    </div>
  );
}

/** A characteristic of the offering or of one of its parts. */
export function CharacteristicControl({ path, label, kept }: ControlProps<'characteristic'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const { characteristics } = usePathChoices(editor.subject);
  const [value = ''] = texts(useFieldValue(path));
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <Field label={label} required error={value === '' ? t('choose-one') : undefined}>
        <Select
          value={value}
          placeholder={t('choose')}
          options={withCurrent(characteristics, value)}
          onChange={(next) => editor.choose(path, next, kept)}
        />
      </Field>
    </div>
  );
}

/** What a rule requires, excludes or proposes: a part of this bundle, or any offering wherever it stands in the order. */
export function TargetControl({ path, label, kept }: ControlProps<'target'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const options = useTargetChoices(editor.subject);
  const [offering = ''] = texts(useFieldValue([...path, 'offering']));
  const [part = ''] = texts(useFieldValue([...path, 'path']));
  const value = targetText({ offering, path: part });
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <Field label={label} required error={value === '' ? t('choose-one') : undefined}>
        <Select
          value={value}
          placeholder={t('choose')}
          options={withCurrent(options, value)}
          onChange={(next) => editor.choose(path, targetOf(next), kept)}
        />
      </Field>
    </div>
  );
}

/** The charges that a discount alters: one, or several over which a total is shared out. */
export function AlteredControl({ path, property, label, words, kept }: ControlProps<'altered'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const { charges } = usePathChoices(editor.subject);
  const chosen = texts(useFieldValue(path));
  const nameOf = (id: string) => charges.find(({ value }) => value === id)?.label ?? id;
  const write = (next: readonly string[]) => {
    const [first, ...others] = next;
    editor.choose(path, others.length === 0 ? first : next, kept);
  };
  return (
    <div data-field={editor.field(path)} tabIndex={-1} className="flex min-w-0 flex-col gap-1">
      <Field label={label}>
        <Select
          value={null}
          placeholder={chosen.length === 0 ? words.absent(property) : t('add-one')}
          options={charges.filter(({ value }) => !chosen.includes(value))}
          onChange={(next) => write([...chosen, next])}
        />
      </Field>
      <ul className="flex flex-col gap-1">
        {chosen.map((each) => (
          <li key={each} className="flex items-center justify-between rounded-md bg-sunken ps-2 text-sm">
            {nameOf(each)}
            <Button
              size="icon"
              variant="ghost"
              className="size-7"
              aria-label={t('remove-one', { name: nameOf(each) })}
              onClick={() => write(chosen.filter((one) => one !== each))}
            >
              <X aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
