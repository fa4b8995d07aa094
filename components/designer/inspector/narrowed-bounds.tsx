'use client';
import { useTranslations } from 'next-intl';
import type { NarrowedCharacteristic, PlainScalar } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useTypedText } from '../editor/use-typed-text.ts';
import type { NarrowedFieldProps } from './narrowing-editor.tsx';

type Bound = 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'default' | 'const';
const boundsOf = {
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  string: ['minLength', 'maxLength'],
  boolean: [],
} as const;

function boundValue(type: NarrowedFieldProps['characteristic']['type'], bound: Bound, text: string): PlainScalar | null {
  const normal = text.normalize('NFKC').trim();
  if (normal === '') return null;
  if (type === 'boolean') return normal === 'true' ? true : normal === 'false' ? false : null;
  if (type === 'string' && (bound === 'default' || bound === 'const')) return text;
  const number = Number(normal);
  return Number.isFinite(number) ? number : null;
}

/** Tighter bounds, a fixed value or a proposed one; an empty field leaves it as specified. */
export function NarrowedBounds({ characteristic, narrowed, onChange, onDone }: NarrowedFieldProps) {
  const t = useTranslations('design.narrowing');
  const bounds: readonly Bound[] = [...boundsOf[characteristic.type], 'default', 'const'];
  const set = (bound: Bound, text: string) => {
    const { [bound]: _before, ...rest } = narrowed;
    const value = boundValue(characteristic.type, bound, text);
    const next: NarrowedCharacteristic = value === null ? rest : { ...rest, [bound]: value };
    onChange(next);
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      {bounds.map((bound) => (
        <BoundInput
          key={bound}
          read={(text) => boundValue(characteristic.type, bound, text)}
          label={t(`bound.${bound}`)}
          value={narrowed[bound]}
          onChange={(text) => set(bound, text)}
          onDone={onDone}
        />
      ))}
    </div>
  );
}

type BoundInputProps = {
  readonly label: string;
  readonly value: PlainScalar | undefined;
  readonly read: (text: string) => PlainScalar | null;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
};

function BoundInput({ label, value, read, onChange, onDone }: BoundInputProps) {
  const model = value === undefined ? '' : String(value);
  const typed = useTypedText(model);
  return (
    <Field label={<span className="font-normal text-muted text-xs">{label}</span>}>
      <Input
        value={typed.text}
        onChange={(event) => {
          const written = read(event.target.value);
          typed.type(event.target.value, written === null ? '' : String(written));
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
