'use client';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';

export type RadioOption = { readonly value: string; readonly label: ReactNode };

type RadioGroupProps = {
  readonly value: string | null;
  readonly options: readonly RadioOption[];
  readonly onChange: (value: string) => void;
  readonly className?: string;
  readonly 'aria-label'?: string;
};

/** Plain radios. Options that can be unavailable with a reason are choice cards (`choice-cards.tsx`). */
export function RadioGroup({ value, options, onChange, className, ...labels }: RadioGroupProps) {
  const field = useFieldControl();
  const prefix = useId();
  return (
    <Base
      value={value ?? ''}
      onValueChange={(next) => (typeof next === 'string' ? onChange(next) : undefined)}
      aria-labelledby={labels['aria-label'] ? undefined : field?.labelId}
      aria-describedby={field?.['aria-describedby']}
      className={classNames('flex flex-wrap gap-x-5 gap-y-2', className)}
      {...labels}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: named by aria-labelledby
        <label key={option.value} className="flex min-h-6 items-center gap-2">
          <Radio.Root
            value={option.value}
            aria-labelledby={`${prefix}${option.value}`}
            className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface hover:border-ink/60 data-checked:border-accent"
          >
            <Radio.Indicator className="size-2.5 rounded-full bg-accent" />
          </Radio.Root>
          <span id={`${prefix}${option.value}`}>{option.label}</span>
        </label>
      ))}
    </Base>
  );
}
