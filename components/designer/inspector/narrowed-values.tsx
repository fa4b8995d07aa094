'use client';
import { useTranslations } from 'next-intl';
import type { NarrowedCharacteristic, PlainScalar } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { useLocalized } from '../../ui/localized-text.tsx';
import { Select } from '../../ui/select.tsx';
import type { NarrowedFieldProps } from './narrowing-editor.tsx';

const withValues = (narrowed: NarrowedCharacteristic, values: readonly PlainScalar[], all: readonly PlainScalar[]) => {
  const { enum: _values, default: proposed, const: fixed, ...rest } = narrowed;
  return {
    ...rest,
    ...(proposed !== undefined && values.includes(proposed) ? { default: proposed } : {}),
    ...(fixed !== undefined && values.includes(fixed) ? { const: fixed } : {}),
    ...(values.length === all.length ? {} : { enum: [...values] }),
  };
};

const asSpecified = 'as-specified';

/** A characteristic with named values: which of them are left, which is proposed, and whether one of them is fixed. */
export function NarrowedValues({
  characteristic,
  narrowed,
  onChange,
  values,
}: NarrowedFieldProps & { readonly values: readonly PlainScalar[] }) {
  const t = useTranslations('design.narrowing');
  const facts = useTranslations('conditions.fact');
  const localized = useLocalized();
  const left = narrowed.enum ?? values;
  const labelOf = (value: PlainScalar): string => {
    if (typeof value === 'boolean') return facts(value ? 'true' : 'false');
    const label = characteristic.enumLabels?.[String(value)];
    return label ? localized(label) : String(value);
  };
  const toggle = (value: PlainScalar, isLeft: boolean) => {
    const next = values.filter((each) => (each === value ? isLeft : left.includes(each)));
    if (next.length > 0) onChange(withValues(narrowed, next, values));
  };
  const choose = (keyword: 'default' | 'const', text: string) => {
    const { [keyword]: _before, ...rest } = narrowed;
    const value = left.find((each) => String(each) === text);
    onChange(value === undefined ? rest : { ...rest, [keyword]: value });
  };
  return (
    <>
      <fieldset>
        <legend className="text-muted text-xs">{t('values')}</legend>
        {values.map((value) => (
          <Checkbox
            key={String(value)}
            value={String(value)}
            className="min-h-8"
            checked={left.includes(value)}
            onChange={(isLeft) => toggle(value, isLeft)}
            label={labelOf(value)}
          />
        ))}
      </fieldset>
      {(['default', 'const'] as const).map((keyword) => (
        <Field key={keyword} label={t(`bound.${keyword}`)}>
          <Select
            value={narrowed[keyword] === undefined ? asSpecified : String(narrowed[keyword])}
            options={[
              { value: asSpecified, label: t(asSpecified) },
              ...left.map((value) => ({ value: String(value), label: labelOf(value) })),
            ]}
            onChange={(text) => choose(keyword, text)}
          />
        </Field>
      ))}
    </>
  );
}
