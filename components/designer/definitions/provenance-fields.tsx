'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Definition, keyOf } from '../../../core/definition/index.ts';
import type { Provenance } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { setProvenance } from '../changes/set-provenance.ts';
import { useDraftSession } from '../draft-context.tsx';
import { ValueInput } from '../specifications/value-input.tsx';

type Entry = Provenance[number];
const grades = ['A', 'B', 'C', 'illustrative'] as const;

const matching =
  (pattern: RegExp) =>
  (typed: string): string | null => {
    const normal = typed.normalize('NFKC').trim();
    return pattern.test(normal) ? normal : null;
  };
const fact = matching(/^F\d{3}$/);
const row = matching(/^R\d{3}$/);
const note = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
/** Pointers are written with a space between. */
const covers = (typed: string): string | null => {
  const parts = typed.trim().split(/\s+/);
  return parts.every((part) => /^(\/[^/]*)*$/.test(part) && part.length <= 200) ? parts.join(' ') : null;
};

/** Sets or leaves out one part of an entry. */
const withPart = <Part extends 'fact' | 'row' | 'note' | 'covers'>(entry: Entry, part: Part, value: Entry[Part] | null): Entry => {
  const { [part]: _before, ...rest } = entry;
  return value === null || value === undefined ? { ...rest, grade: entry.grade } : { ...entry, [part]: value };
};

/** Where a definition comes from: fact or row of the sources, how well it is known, and what to know of it. */
export function ProvenanceFields({ definition }: { readonly definition: Definition }) {
  const t = useTranslations('definitions.provenance');
  const session = useDraftSession();
  const { provenance } = definition;
  const write = (next: readonly Entry[]) => {
    const [first, ...others] = next;
    if (first) session.apply(setProvenance(keyOf(definition), [first, ...others]));
  };
  const edit = (index: number, next: Entry) => write(provenance.map((entry, at) => (at === index ? next : entry)));
  return (
    <fieldset data-field="provenance" tabIndex={-1} className="flex flex-col gap-3">
      <legend className="font-medium">{t('label')}</legend>
      <p className="text-muted text-sm">{t('covers-help')}</p>
      {provenance.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and are added at the end and taken out by hand
        <div key={index} className="grid grid-cols-[8rem_5rem_5rem_minmax(0,1fr)_auto] items-start gap-2">
          <Field label={t('grade')}>
            <Select
              value={entry.grade}
              options={grades.map((value) => ({ value, label: t(`grades.${value}`) }))}
              onChange={(next) => edit(index, { ...entry, grade: grades.find((each) => each === next) ?? entry.grade })}
            />
          </Field>
          <ValueInput
            label={t('fact')}
            value={entry.fact}
            read={fact}
            onChange={(value) => edit(index, withPart(entry, 'fact', value))}
            onDone={session.endGesture}
          />
          <ValueInput
            label={t('row')}
            value={entry.row}
            read={row}
            onChange={(value) => edit(index, withPart(entry, 'row', value))}
            onDone={session.endGesture}
          />
          <ValueInput
            isMono
            label={t('covers')}
            value={entry.covers?.join(' ')}
            read={covers}
            onChange={(value) => edit(index, withPart(entry, 'covers', value === null ? null : pointersOf(value)))}
            onDone={session.endGesture}
          />
          <Button
            variant="ghost"
            size="icon"
            className="mt-6"
            aria-label={t('remove', { number: index + 1 })}
            aria-disabled={provenance.length === 1}
            onClick={() => write(provenance.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden="true" />
          </Button>
          <div className="col-span-4">
            <ValueInput
              label={t('note')}
              value={entry.note}
              read={note}
              onChange={(value) => edit(index, withPart(entry, 'note', value))}
              onDone={session.endGesture}
            />
          </div>
        </div>
      ))}
      <Button className="self-start" onClick={() => write([...provenance, { grade: 'illustrative' }])}>
        {t('add')}
      </Button>
    </fieldset>
  );
}

function pointersOf(written: string): [string, ...string[]] {
  const [first = '', ...others] = written.split(' ');
  return [first, ...others];
}
