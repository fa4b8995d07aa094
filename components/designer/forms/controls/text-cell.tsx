'use client';
import { useId, useState } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { useDraftSession } from '../../draft-context.tsx';
import { useTypedText } from '../../editor/use-typed-text.ts';

type TextCellProps = {
  readonly label: string;
  readonly field?: string;
  readonly written: string;
  readonly placeholder?: string;
  readonly isNumeric?: boolean;
  readonly className?: string | undefined;
  /** Offered while typing. */
  readonly suggestions?: readonly string[] | undefined;
  /** False where the text says nothing that can be written. */
  readonly onChange: (text: string) => boolean;
};

/** A cell of a table. It is written when it is left; what cannot be written stays as typed, marked. */
export function TextCell({ label, field, written, placeholder, isNumeric, className, suggestions, onChange }: TextCellProps) {
  const session = useDraftSession();
  const typed = useTypedText(written);
  const own = useId();
  const [isWrong, setWrong] = useState(false);
  const leave = () => {
    if (!typed.isTyped) return;
    const isWritten = onChange(typed.text);
    setWrong(!isWritten);
    if (isWritten) typed.forget();
    session.endGesture();
  };
  const input = (
    <input
      aria-label={label}
      aria-invalid={(isWrong && typed.isTyped) || undefined}
      autoComplete="off"
      data-field={field}
      list={suggestions ? own : undefined}
      inputMode={isNumeric ? 'decimal' : 'text'}
      placeholder={placeholder}
      value={typed.text}
      onChange={(event) => typed.type(event.target.value, written)}
      onBlur={leave}
      className={classNames(
        'h-8 w-full min-w-20 rounded-md border border-line bg-surface px-2 hover:border-line-strong focus:border-line-strong aria-invalid:border-no',
        isNumeric && 'text-end tabular-nums',
        className,
      )}
    />
  );
  if (!suggestions) return input;
  return (
    <>
      {input}
      <datalist id={own}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
