'use client';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { isCode } from '../definitions/code-of-name.ts';
import { ValueInput } from './value-input.tsx';

type Need = NonNullable<Specification['resources']>[number];

type ResourceNeedsProps = {
  readonly specification: Specification;
  readonly names: readonly SelectOption[];
  readonly onChange: (resources: Need[] | null) => void;
  readonly onDone: () => void;
};

const code = (typed: string): string | null => {
  const normal = typed.normalize('NFKC').trim();
  return isCode(normal) ? normal : null;
};

/** Resources that an item takes: numbers, cards, terminals, and the characteristic that names each. */
export function ResourceNeeds({ specification, names, onChange, onDone }: ResourceNeedsProps) {
  const t = useTranslations('definitions.specification');
  const needs = specification.resources ?? [];
  const write = (next: readonly Need[]) => onChange(next.length > 0 ? [...next] : null);
  const edit = (index: number, next: Need) => write(needs.map((need, at) => (at === index ? next : need)));
  const [first] = names;
  return (
    <fieldset data-field="resources" tabIndex={-1} className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('resources')}</legend>
      {needs.map((need, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and are added at the end and taken out by hand
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-2">
          <ValueInput
            label={t('resource-type')}
            value={need.type}
            read={code}
            onChange={(type) => (type === null ? undefined : edit(index, { ...need, type }))}
            onDone={onDone}
            maxLength={64}
          />
          <Field label={t('resource-names')}>
            <Select value={need.characteristic} options={names} onChange={(characteristic) => edit(index, { ...need, characteristic })} />
          </Field>
          <Field label={t('resource-tier')}>
            <Select
              value={need.tier ?? ''}
              options={[{ value: '', label: t('none-of-these') }, ...names]}
              onChange={(tier) => {
                const { tier: _before, ...rest } = need;
                edit(index, tier ? { ...rest, tier } : rest);
              }}
            />
          </Field>
          <Button
            variant="ghost"
            size="icon"
            className="mt-6"
            aria-label={t('remove-resource', { type: need.type })}
            onClick={() => write(needs.filter((_, at) => at !== index))}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Button
        className="self-start"
        aria-disabled={!first}
        onClick={() => (first ? write([...needs, { type: 'number', characteristic: first.value }]) : undefined)}
      >
        {t('add-resource')}
      </Button>
    </fieldset>
  );
}
