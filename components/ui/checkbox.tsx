'use client';
import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { useFieldControl } from './field.tsx';

type CheckboxProps = {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly isReadOnly?: boolean;
  readonly describedBy?: string;
  readonly id?: string;
  readonly className?: string;
};

export function Checkbox({ checked, onChange, label, hideLabel, isReadOnly, describedBy, id, className }: CheckboxProps) {
  const field = useFieldControl();
  const labelId = useId();
  return (
    <span className={classNames('flex min-h-6 items-center gap-2', className)}>
      <Base.Root
        id={id ?? field?.id}
        checked={checked}
        onCheckedChange={onChange}
        readOnly={isReadOnly ?? false}
        aria-labelledby={labelId}
        aria-describedby={describedBy ?? field?.['aria-describedby']}
        className="flex size-5 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface hover:border-ink/60 data-checked:border-accent data-checked:bg-accent"
      >
        <Base.Indicator className="text-accent-ink">
          <Check className="size-4" strokeWidth={3} aria-hidden="true" />
        </Base.Indicator>
      </Base.Root>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the box beside it is the keyboard's way */}
      <span id={labelId} className={hideLabel ? 'sr-only' : undefined} onClick={() => (isReadOnly ? undefined : onChange(!checked))}>
        {label}
      </span>
    </span>
  );
}
