'use client';
import type { KeyboardEvent } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { isComposingKey } from '../../ui/composition.ts';
import { useTypedText } from './use-typed-text.ts';

type NumberCellProps = {
  readonly label: string;
  readonly value: number | null;
  /** What counts when nothing is written here. */
  readonly placeholder?: string;
  readonly onChange: (value: number) => void;
  /** Given where the value may be left out. */
  readonly onClear?: () => void;
  readonly onDone: () => void;
  readonly onLeave?: () => void;
  readonly isQuiet?: boolean;
  readonly field?: string;
  readonly tabIndex?: number;
};

const whole = /^\d{1,5}$/;
/** Full-width digits are digits. */
const normal = (text: string): string => text.normalize('NFKC').trim();

/** A whole number that is written as it is typed. What is no number stays as typed, marked, and is not written. */
export function NumberCell(props: NumberCellProps) {
  const { value, onChange, onClear, onDone, onLeave, isQuiet, field, label, placeholder, tabIndex } = props;
  const model = value === null ? '' : String(value);
  const typed = useTypedText(model);
  const isWrong = typed.isTyped && !whole.test(normal(typed.text)) && !(onClear && normal(typed.text) === '');
  const write = (next: string) => {
    const isEmpty = normal(next) === '' && onClear !== undefined;
    typed.type(next, whole.test(normal(next)) ? String(Number(normal(next))) : isEmpty ? '' : model);
    if (whole.test(normal(next))) onChange(Number(normal(next)));
    else if (isEmpty) onClear();
  };
  const leaveKeys = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onLeave?.();
  };
  return (
    <input
      aria-label={label}
      aria-invalid={isWrong || undefined}
      autoComplete="off"
      inputMode="numeric"
      data-field={field}
      tabIndex={tabIndex}
      placeholder={placeholder}
      value={typed.text}
      onChange={(event) => write(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={leaveKeys}
      onBlur={() => {
        typed.forget();
        onDone();
      }}
      className={classNames(
        'h-8 w-full min-w-0 rounded-md border bg-surface px-1.5 text-end tabular-nums aria-invalid:border-no',
        isQuiet
          ? 'border-transparent bg-transparent hover:border-line-strong focus:border-line-strong focus:bg-surface'
          : 'border-line-strong',
      )}
    />
  );
}
