'use client';
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';
import { inputStyle } from './input.tsx';

export type SelectOption = {
  readonly value: string;
  readonly label: string;
  /** A second line, such as the reason why it is not available. */
  readonly note?: ReactNode;
  readonly isUnavailable?: boolean;
};

type SelectProps = {
  readonly value: string | null;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
};

/** Unavailable options stay readable and focusable; choosing one does nothing. */
export function Select({ value, options, onChange, placeholder, isReadOnly, className, ...labels }: SelectProps) {
  const field = useFieldControl();
  const choose = (next: string | null) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option && !option.isUnavailable) onChange(option.value);
  };
  return (
    <Base.Root items={options} value={value} onValueChange={choose} readOnly={isReadOnly ?? false}>
      <Base.Trigger
        id={field?.id}
        aria-labelledby={labels['aria-labelledby'] ?? (labels['aria-label'] ? undefined : field?.labelId)}
        aria-label={labels['aria-label']}
        aria-describedby={labels['aria-describedby'] ?? field?.['aria-describedby']}
        aria-invalid={labels['aria-invalid'] ?? field?.['aria-invalid']}
        className={classNames(inputStyle, 'flex items-center justify-between gap-2 text-start', className)}
      >
        <Base.Value className="truncate">
          {(chosen: string | null) =>
            options.find((option) => option.value === chosen)?.label ?? <span className="text-muted">{placeholder ?? '—'}</span>
          }
        </Base.Value>
        <Base.Icon className="shrink-0 text-muted">
          <ChevronsUpDown className="size-4" aria-hidden="true" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="max-h-80 min-w-(--anchor-width) max-w-md overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-raised">
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                aria-disabled={option.isUnavailable || undefined}
                className="flex cursor-default items-start gap-2 rounded-sm px-2 py-1.5 outline-none data-highlighted:bg-accent-soft"
              >
                <Base.ItemIndicator keepMounted className="invisible mt-1 size-4 shrink-0 text-accent data-selected:visible">
                  <Check className="size-4" aria-hidden="true" />
                </Base.ItemIndicator>
                <span className="min-w-0">
                  <Base.ItemText className={option.isUnavailable ? 'text-muted' : undefined}>{option.label}</Base.ItemText>
                  {option.note ? <span className="block text-muted text-xs">{option.note}</span> : null}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
