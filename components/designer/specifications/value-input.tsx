'use client';
import { useTranslations } from 'next-intl';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { useTypedText } from '../editor/use-typed-text.ts';

type ValueInputProps<Value> = {
  readonly label: string;
  readonly help?: string;
  readonly value: Value | undefined;
  /** Null: the text stands for no value. */
  readonly read: (text: string) => Value | null;
  /** Null: the field was cleared. */
  readonly onChange: (value: Value | null) => void;
  readonly onDone: () => void;
  readonly isMono?: boolean;
  readonly maxLength?: number;
  /** `data-field`, which problems jump to. */
  readonly field?: string;
};

/** One value that may be left out. What stands for none stays in sight with a word, and changes nothing. */
export function ValueInput<Value extends string | number | boolean>(props: ValueInputProps<Value>) {
  const { label, help, value, read, onChange, onDone, isMono, maxLength = 500, field } = props;
  const t = useTranslations('definitions.specification');
  const model = value === undefined ? '' : String(value);
  const typed = useTypedText(model);
  const isWrong = typed.isTyped && typed.text.trim() !== '' && read(typed.text) === null;
  const write = (text: string) => {
    const next = text.trim() === '' ? null : read(text);
    const isKept = text.trim() !== '' && next === null;
    typed.type(text, isKept ? model : next === null ? '' : String(next));
    if (!isKept) onChange(next);
  };
  return (
    <Field label={label} help={help} error={isWrong ? t('no-such-value') : undefined}>
      <Input
        data-field={field}
        className={isMono ? 'font-mono' : undefined}
        value={typed.text}
        maxLength={maxLength}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          typed.forget();
          onDone();
        }}
      />
    </Field>
  );
}
