'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { mentionsOfCharacteristic } from '../../../core/definition/index.ts';
import type { Characteristic, Specification } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { renameCharacteristic } from '../changes/rename-characteristic.ts';
import { type CharacteristicFields, setCharacteristic } from '../changes/set-characteristic.ts';
import { useDocument, useDraftSession } from '../draft-context.tsx';
import { TextPair } from '../editor/text-pair.tsx';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { CharacteristicDialog } from './characteristic-dialog.tsx';
import { CharacteristicName } from './characteristic-name.tsx';
import { characteristicTypes, isCharacteristicName, paperFields, readValue, textFormats, uniqueWithin } from './characteristic-types.ts';
import { EnumValues } from './enum-values.tsx';
import { ValueInput } from './value-input.tsx';

type CharacteristicFormProps = {
  readonly specification: Specification;
  readonly name: string;
  readonly characteristic: Characteristic;
  readonly onRenamed: (name: string) => void;
};

const whole = (text: string): number | null => {
  const value = readValue('integer', text);
  return typeof value === 'number' && value >= 0 ? value : null;
};
const number = (text: string): number | null => {
  const value = readValue('number', text);
  return typeof value === 'number' ? value : null;
};
const text = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

const bounds = {
  string: ['minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  boolean: [],
} as const;

/** Everything that one characteristic can say; what its type does not know is not asked. */
export function CharacteristicForm({ specification, name, characteristic, onRenamed }: CharacteristicFormProps) {
  const t = useTranslations('definitions.specification');
  const session = useDraftSession();
  const { type } = characteristic;
  const set = (fields: CharacteristicFields & { readonly isRequired?: boolean }) =>
    session.apply(setCharacteristic(specification.id, name, fields));
  const workspace = workspaceOfDocument(useDocument());
  const [asked, setAsked] = useState<string | null>(null);
  const renameNow = (to: string) => {
    session.apply(renameCharacteristic(specification.id, name, to));
    onRenamed(to);
  };
  const rename = (to: string) => {
    if (mentionsOfCharacteristic(workspace, specification.id, name).some(({ isShared }) => isShared)) setAsked(to);
    else renameNow(to);
  };
  const freeName = (typed: string): string | null => {
    const wish = typed.normalize('NFKC').trim();
    const isTaken = wish !== name && specification.characteristics.properties[wish] !== undefined;
    return isCharacteristicName(wish) && !isTaken ? wish : null;
  };
  const choice = <Value extends string>(
    label: string,
    value: Value | undefined,
    all: readonly Value[],
    word: (each: Value) => string,
    to: (next: Value | null) => void,
  ) => (
    <Field label={label}>
      <Select
        value={value ?? ''}
        options={[{ value: '', label: t('none-of-these') }, ...all.map((each) => ({ value: each, label: word(each) }))]}
        onChange={(next) => to(all.find((each) => each === next) ?? null)}
      />
    </Field>
  );
  return (
    <section
      aria-label={name}
      data-field="characteristic"
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-5 rounded-lg border border-line bg-surface p-4"
    >
      <div className="grid grid-cols-2 gap-4">
        <CharacteristicName name={name} read={freeName} onRename={rename} />
        <Field label={t('type')}>
          <Select
            value={type}
            options={characteristicTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
            onChange={(next) => set({ type: characteristicTypes.find((each) => each === next) ?? type })}
          />
        </Field>
      </div>
      <TextPair
        label={t('label')}
        field="characteristic/label"
        value={characteristic.label}
        onChange={(label) => set({ label })}
        onDone={session.endGesture}
      />
      <TextPair
        label={t('help')}
        field="characteristic/help"
        value={characteristic.help ?? null}
        onChange={(help) => set({ help })}
        onClear={() => set({ help: null })}
        onDone={session.endGesture}
      />
      <Checkbox
        checked={specification.characteristics.required?.includes(name) ?? false}
        onChange={(isRequired) => set({ isRequired })}
        label={t('is-required')}
      />
      {type === 'boolean' ? null : <EnumValues characteristic={characteristic} onChange={set} onDone={session.endGesture} />}
      <div className="grid grid-cols-2 gap-4">
        {bounds[type].map((bound) => (
          <ValueInput
            key={bound}
            field={`characteristic/${bound}`}
            label={t(`bound.${bound}`)}
            value={characteristic[bound]}
            read={type === 'string' ? whole : number}
            onChange={(value) => set({ [bound]: value })}
            onDone={session.endGesture}
          />
        ))}
        {(['default', 'const'] as const).map((keyword) => (
          <ValueInput
            key={keyword}
            field={`characteristic/${keyword}`}
            label={t(`bound.${keyword}`)}
            help={type === 'boolean' ? t('yes-or-no') : undefined}
            value={characteristic[keyword]}
            read={(typed) => readValue(type, typed)}
            onChange={(value) => set({ [keyword]: value })}
            onDone={session.endGesture}
          />
        ))}
        {type === 'boolean' ? null : (
          <ValueInput
            label={t('unit')}
            value={characteristic.unit}
            read={text}
            onChange={(unit) => set({ unit })}
            onDone={session.endGesture}
            maxLength={20}
          />
        )}
        {choice(
          t('unique'),
          characteristic.unique,
          uniqueWithin,
          (each) => t(`unique-within.${each}`),
          (unique) => set({ unique }),
        )}
      </div>
      {type === 'string' ? (
        <div className="grid grid-cols-2 gap-4">
          <ValueInput
            isMono
            field="characteristic/pattern"
            label={t('pattern')}
            help={t('pattern-help')}
            value={characteristic.pattern}
            read={text}
            onChange={(pattern) => set({ pattern })}
            onDone={session.endGesture}
          />
          {choice(
            t('format'),
            characteristic.format,
            textFormats,
            (each) => t(`formats.${each}`),
            (format) => set({ format }),
          )}
          {choice(
            t('references'),
            characteristic.references,
            ['site'],
            (each) => t(`referenced.${each}`),
            (references) => set({ references }),
          )}
          {choice(
            t('filled-from'),
            characteristic.filledFrom?.field,
            paperFields,
            (each) => t(`paper-field.${each}`),
            (field) => set({ filledFrom: field ? { paper: 'master-agreement', field } : null }),
          )}
        </div>
      ) : null}
      {asked === null ? null : (
        <CharacteristicDialog
          specification={specification.id}
          name={name}
          edit="rename"
          onConfirm={() => renameNow(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
