'use client';
import { useTranslations } from 'next-intl';
import type { NarrowedCharacteristic, PlainScalar } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import type { NarrowedFieldProps } from './narrowing-editor.tsx';

const withValues = (narrowed: NarrowedCharacteristic, values: readonly PlainScalar[], all: readonly PlainScalar[]) => {
  const { enum: _values, default: before, ...rest } = narrowed;
  const kept = before !== undefined && values.includes(before) ? { default: before } : {};
  return { ...rest, ...kept, ...(values.length === all.length ? {} : { enum: [...values] }) };
};

/** A characteristic with named values: which of them are left, and which is proposed. */
export function NarrowedValues({
  characteristic,
  narrowed,
  onChange,
  values,
}: NarrowedFieldProps & { readonly values: readonly PlainScalar[] }) {
  const t = useTranslations('design.narrowing');
  const localized = useLocalized();
  const left = narrowed.enum ?? values;
  const labelOf = (value: PlainScalar): string => {
    const label = characteristic.enumLabels?.[String(value)];
    return label ? localized(label) : String(value);
  };
  const toggle = (value: PlainScalar, isLeft: boolean) => {
    const next = values.filter((each) => (each === value ? isLeft : left.includes(each)));
    if (next.length > 0) onChange(withValues(narrowed, next, values));
  };
  const choose = (text: string) => {
    const { default: _before, ...rest } = narrowed;
    const value = left.find((each) => String(each) === text);
    onChange(value === undefined ? rest : { ...rest, default: value });
  };
  return (
    <>
      <fieldset>
        <legend className="text-muted text-xs">{t('values')}</legend>
        {values.map((value) => (
          <Checkbox
            key={String(value)}
            className="min-h-8"
            checked={left.includes(value)}
            onChange={(isLeft) => toggle(value, isLeft)}
            label={labelOf(value)}
          />
        ))}
      </fieldset>
      <Field label={t('proposed')}>
        <Select
          value={narrowed.default === undefined ? 'as-specified' : String(narrowed.default)}
          options={[
            { value: 'as-specified', label: t('as-specified') },
            ...left.map((value) => ({ value: String(value), label: labelOf(value) })),
          ]}
          onChange={choose}
        />
      </Field>
    </>
  );
}
