'use client';
import { useTranslations } from 'next-intl';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { useTypedText } from '../../editor/use-typed-text.ts';
import type { Json } from '../control.ts';
import { useFieldWriter } from '../use-field-editor.tsx';
import type { ControlProps } from './control-props.ts';

type TypedInputProps = Pick<ControlProps<'money'>, 'path' | 'label' | 'isOptional' | 'kept'> & {
  readonly written: string;
  /** The value that the text says; null where it says none. */
  readonly read: (text: string) => Json | null;
  readonly problem: string;
  readonly help?: string | undefined;
  readonly placeholder?: string;
  readonly inputMode?: 'decimal' | 'numeric' | 'text';
  readonly className?: string;
  readonly hideLabel?: boolean;
};

/** One value as text. What says no value is kept as typed and marked, and nothing is written until it does. */
export function TypedInput({ path, label, isOptional, kept, written, read, problem, help, hideLabel, ...input }: TypedInputProps) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const typed = useTypedText(written);
  const text = typed.text.normalize('NFKC').trim();
  const isWrong = text === '' ? !isOptional : read(text) === null;
  const write = (next: string) => {
    const normal = next.normalize('NFKC').trim();
    const value = normal === '' ? null : read(normal);
    const isCleared = normal === '' && isOptional;
    typed.type(next, isCleared ? '' : value === null ? written : normal);
    if (isCleared) editor.type(path, undefined, kept);
    else if (value !== null) editor.type(path, value, kept);
  };
  return (
    <Field
      label={label}
      help={help}
      hideLabel={hideLabel ?? false}
      error={isWrong ? (text === '' ? t('needed') : problem) : undefined}
      required={!isOptional}
    >
      <Input
        {...input}
        data-field={editor.field(path)}
        value={typed.text}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          if (!isWrong) typed.forget();
          editor.done();
        }}
      />
    </Field>
  );
}
