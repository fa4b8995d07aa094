'use client';
import { useTranslations } from 'next-intl';
import type { FactCondition, Scalar } from '../../../schemas/generated/definitions.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { useTypedText } from '../editor/use-typed-text.ts';
import type { FactShape } from '../model/fact-choices.ts';
import { useFactWords } from './use-fact-words.ts';

type LeafValueProps = {
  readonly leaf: FactCondition;
  readonly shape: FactShape;
  readonly isList: boolean;
  readonly onChange: (value: Scalar | Scalar[]) => void;
  readonly onDone: () => void;
};

const isReference = (value: FactCondition['value']): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value by the type of its fact: yes or no, one of its values, several of them, a number, a text, or another fact. */
export function LeafValue({ leaf, shape, isList, onChange, onDone }: LeafValueProps) {
  const t = useTranslations('design.leaf');
  const words = useFactWords();
  const { value } = leaf;
  if (isReference(value)) return <p className="flex min-h-9 items-center px-2">{words.value(leaf, value)}</p>;
  const domain: readonly Scalar[] = shape.type === 'boolean' ? [true, false] : (shape.domain ?? []);
  const values: readonly Scalar[] = Array.isArray(value) ? value : isScalar(value) ? [value] : [];
  if (isList && domain.length > 0) {
    const toggle = (each: Scalar, isIn: boolean) => {
      const next = domain.filter((candidate) => (candidate === each ? isIn : values.includes(candidate)));
      if (next.length > 0) onChange([...next]);
      onDone();
    };
    return (
      <fieldset aria-label={t('value')}>
        {domain.map((each) => (
          <Checkbox
            key={String(each)}
            className="min-h-8"
            checked={values.includes(each)}
            onChange={(isIn) => toggle(each, isIn)}
            label={words.value(leaf, each)}
          />
        ))}
      </fieldset>
    );
  }
  if (domain.length > 0) {
    // A value that is none of the known ones stays in sight until it is changed.
    const shown = [...new Set([...values, ...domain])];
    return (
      <Select
        aria-label={t('value')}
        value={String(values[0] ?? null)}
        options={shown.map((each) => ({ value: String(each), label: words.value(leaf, each) }))}
        onChange={(text) => {
          const chosen = shown.find((each) => String(each) === text);
          if (chosen !== undefined) onChange(chosen);
          onDone();
        }}
      />
    );
  }
  return <TypedValue values={values} type={shape.type} isList={isList} onChange={onChange} onDone={onDone} />;
}

const isScalar = (value: FactCondition['value']): value is Scalar => value === null || typeof value !== 'object';

type TypedValueProps = Pick<LeafValueProps, 'isList' | 'onChange' | 'onDone'> & {
  readonly values: readonly Scalar[];
  readonly type: FactShape['type'];
};

/** What is no number is kept and marked, and not written into the rule. */
function TypedValue({ values, type, isList, onChange, onDone }: TypedValueProps) {
  const t = useTranslations('design.leaf');
  const written = (list: readonly Scalar[]) => list.map((value) => (value === null ? '' : String(value))).join(', ');
  const typed = useTypedText(written(values));
  const isNumeric = type === 'number' || (type === 'any' && values.every((value) => typeof value === 'number'));
  const read = (text: string): Scalar[] | null => {
    const words = (isList ? text.split(/[,，、]/) : [text]).map((word) => word.trim()).filter((word) => word !== '');
    if (words.length === 0) return null;
    if (!isNumeric) return words;
    const numbers = words.map((word) => Number(word.normalize('NFKC')));
    return numbers.every(Number.isFinite) ? numbers : null;
  };
  const write = (text: string) => {
    const next = read(text) ?? [];
    typed.type(text, written(next.length > 0 ? next : values));
    const [first, ...others] = next;
    if (first !== undefined) onChange(isList ? [first, ...others] : first);
  };
  return (
    <Input
      aria-label={t(isList ? 'values' : 'value')}
      aria-invalid={(typed.isTyped && read(typed.text) === null) || undefined}
      inputMode={isNumeric ? 'decimal' : 'text'}
      value={typed.text}
      onChange={(event) => write(event.target.value)}
      onBlur={() => {
        typed.forget();
        onDone();
      }}
    />
  );
}
