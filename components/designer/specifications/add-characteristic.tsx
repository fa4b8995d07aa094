'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Specification } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { addCharacteristic } from '../changes/arrange-characteristics.ts';
import { useDraftSession } from '../draft-context.tsx';
import { characteristicTypes, isCharacteristicName } from './characteristic-types.ts';

type AddCharacteristicProps = { readonly specification: Specification; readonly onAdded: (name: string) => void };

/** A name and a type are enough to begin with. */
export function AddCharacteristic({ specification, onAdded }: AddCharacteristicProps) {
  const t = useTranslations('definitions.specification');
  const session = useDraftSession();
  const [typed, setTyped] = useState('');
  const [type, setType] = useState<(typeof characteristicTypes)[number]>('string');
  const name = typed.normalize('NFKC').trim();
  const isTaken = specification.characteristics.properties[name] !== undefined;
  const problem = name === '' ? null : isTaken ? 'taken' : isCharacteristicName(name) ? null : 'malformed';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || problem) return;
    session.apply(addCharacteristic(specification.id, name, { type, label: { 'zh-CN': name, en: name } }));
    setTyped('');
    onAdded(name);
  };
  return (
    <form onSubmit={add} className="flex flex-wrap items-start gap-3 rounded-lg border border-line border-dashed p-3">
      <Field className="min-w-40 flex-1" label={t('new-name')} error={problem ? t(`name-problem.${problem}`, { name }) : undefined}>
        <Input className="font-mono" value={typed} maxLength={64} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <Field className="w-32" label={t('type')}>
        <Select
          value={type}
          options={characteristicTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
          onChange={(value) => setType(characteristicTypes.find((each) => each === value) ?? type)}
        />
      </Field>
      <Button type="submit" className="mt-6" aria-disabled={name === '' || problem !== null}>
        {t('add')}
      </Button>
    </form>
  );
}
