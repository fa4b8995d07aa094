'use client';
import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';

type CheckboxProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  /** Which of several it is. */
  readonly value?: string;
  readonly hideLabel?: boolean;
  readonly isReadOnly?: boolean;
  readonly describedBy?: string;
  readonly id?: string;
  readonly className?: string;
};

export function Checkbox({ checked, onChange, label, value, hideLabel, isReadOnly, describedBy, id, className }: CheckboxProps) {
  const field = useFieldControl();
  const own = useId();
  const control = id ?? field?.id ?? own;
  return (
    <span className={classNames('flex min-h-6 items-center gap-2', className)}>
      <span className="relative flex size-5 shrink-0">
        <input
          type="checkbox"
          id={control}
          data-value={value}
          checked={checked}
          aria-labelledby={`${control}-name`}
          aria-readonly={isReadOnly || undefined}
          aria-describedby={describedBy ?? field?.['aria-describedby']}
          onChange={(event) => (isReadOnly ? undefined : onChange(event.target.checked))}
          className="peer size-5 appearance-none rounded-sm border border-line-strong bg-surface checked:border-accent checked:bg-accent hover:border-ink/60"
        />
        <Check
          className="pointer-events-none absolute inset-0.5 hidden size-4 text-accent-ink peer-checked:block"
          strokeWidth={3}
          aria-hidden="true"
        />
      </span>
      <label id={`${control}-name`} htmlFor={control} className={hideLabel ? 'sr-only' : undefined}>
        {label}
      </label>
    </span>
  );
}
