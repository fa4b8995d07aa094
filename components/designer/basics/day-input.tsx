'use client';
import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

type DayInputProps = {
  readonly label: string;
  readonly help?: string;
  readonly value: string | undefined;
  readonly onChange: (instant: string | undefined) => void;
  readonly onDone: () => void;
};

/** A day of Shanghai, kept as the instant at which it begins. */
export function DayInput({ label, help, value, onChange, onDone }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    setTyped(text);
    const normal = text.normalize('NFKC').trim();
    if (normal === '') onChange(undefined);
    else if (day.test(normal)) onChange(`${normal}T00:00:00+08:00`);
  };
  return (
    <Field label={label} help={help}>
      <Input
        placeholder="2009-05-17"
        inputMode="numeric"
        aria-invalid={(typed !== null && typed.trim() !== '' && !day.test(typed.normalize('NFKC').trim())) || undefined}
        value={typed ?? value?.slice(0, 10) ?? ''}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          setTyped(null);
          onDone();
        }}
      />
    </Field>
  );
}
