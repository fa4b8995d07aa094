'use client';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';

export const inputStyle =
  'h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink hover:border-ink/60 aria-invalid:border-no aria-disabled:bg-sunken [&[readonly]]:bg-sunken disabled:bg-sunken';

type InputProps = ComponentProps<'input'> & { readonly unit?: string };

export function Input({ className, unit, ...props }: InputProps) {
  const field = useFieldControl();
  const input = (
    <input
      autoComplete="off"
      id={field?.id}
      aria-describedby={field?.['aria-describedby']}
      aria-invalid={field?.['aria-invalid']}
      aria-required={field?.['aria-required']}
      {...props}
      className={classNames(inputStyle, className)}
    />
  );
  if (!unit) return input;
  return (
    <span className="flex items-center gap-2">
      {input}
      <span className="shrink-0 text-muted">{unit}</span>
    </span>
  );
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  const field = useFieldControl();
  return (
    <textarea
      id={field?.id}
      aria-describedby={field?.['aria-describedby']}
      aria-invalid={field?.['aria-invalid']}
      {...props}
      className={classNames(inputStyle, 'h-auto min-h-18 py-1.5', className)}
    />
  );
}
