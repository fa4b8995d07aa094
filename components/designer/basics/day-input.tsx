'use client';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useTypedText } from '../editor/use-typed-text.ts';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

type DayInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  /** Its label is read out only; the placeholder says what it is. */
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly value: string | undefined;
  readonly onChange: (instant: string | undefined) => void;
  readonly onDone: () => void;
};

/** A day of Shanghai, kept as the instant at which it begins. */
export function DayInput({ label, help, error, hideLabel = false, placeholder = '2009-05-17', value, onChange, onDone }: DayInputProps) {
  const model = value?.slice(0, 10) ?? '';
  const typed = useTypedText(model);
  const write = (text: string) => {
    const normal = text.normalize('NFKC').trim();
    typed.type(text, normal === '' || day.test(normal) ? normal : model);
    if (normal === '') onChange(undefined);
    else if (day.test(normal)) onChange(`${normal}T00:00:00+08:00`);
  };
  return (
    <Field label={label} help={help} error={error} hideLabel={hideLabel}>
      <Input
        placeholder={placeholder}
        inputMode="numeric"
        aria-invalid={error !== undefined || (typed.text.trim() !== '' && !day.test(typed.text.normalize('NFKC').trim())) || undefined}
        value={typed.text}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          typed.forget();
          onDone();
        }}
      />
    </Field>
  );
}
