'use client';
import { useTranslations } from 'next-intl';
import type { NarrowedCharacteristic, PlainScalar } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useTypedText } from '../editor/use-typed-text.ts';
import type { NarrowedFieldProps } from './narrowing-editor.tsx';

type Bound = 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'default' | 'const' | 'enum';
const boundsOf = {
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  string: ['minLength', 'maxLength'],
  boolean: [],
} as const;

const listSeparator = /[,，、]/;

function scalarOf(isText: boolean, text: string): PlainScalar | null {
  const normal = text.normalize('NFKC').trim();
  if (normal === '') return null;
  if (isText) return text.trim();
  const number = Number(normal);
  return Number.isFinite(number) ? number : null;
}

type Read = PlainScalar | PlainScalar[] | null;

/** What the text of a field stands for; null: nothing. */
function readBound(type: NarrowedFieldProps['characteristic']['type'], bound: Bound, text: string): Read {
  const isText = type === 'string' && (bound === 'default' || bound === 'const' || bound === 'enum');
  if (bound !== 'enum') return scalarOf(isText, text);
  const values = text.split(listSeparator).flatMap((each) => scalarOf(isText, each) ?? []);
  return values.length > 0 ? [...new Set(values)] : null;
}

const written = (value: Read | undefined): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value);

/** Tighter bounds, the values that are left, a fixed or a proposed one; an empty field leaves it as specified. */
export function NarrowedBounds({ characteristic, narrowed, onChange, onDone }: NarrowedFieldProps) {
  const t = useTranslations('design.narrowing');
  const bounds: readonly Bound[] = [...boundsOf[characteristic.type], 'default', 'const', 'enum'];
  const set = (bound: Bound, text: string) => {
    const { [bound]: _before, ...rest } = narrowed;
    const value = readBound(characteristic.type, bound, text);
    const next: NarrowedCharacteristic = value === null ? rest : { ...rest, [bound]: value };
    onChange(next);
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      {bounds.map((bound) => (
        <BoundInput
          key={bound}
          label={t(`bound.${bound}`)}
          value={written(narrowed[bound])}
          read={(text) => written(readBound(characteristic.type, bound, text))}
          onChange={(text) => set(bound, text)}
          onDone={onDone}
        />
      ))}
    </div>
  );
}

type BoundInputProps = {
  readonly label: string;
  readonly value: string;
  readonly read: (text: string) => string;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
};

function BoundInput({ label, value, read, onChange, onDone }: BoundInputProps) {
  const typed = useTypedText(value);
  return (
    <Field label={<span className="font-normal text-muted text-xs">{label}</span>}>
      <Input
        value={typed.text}
        onChange={(event) => {
          typed.type(event.target.value, read(event.target.value));
          onChange(event.target.value);
        }}
        onBlur={() => {
          typed.forget();
          onDone();
        }}
      />
    </Field>
  );
}
