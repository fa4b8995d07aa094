'use client';
import { Select as Base } from '@base-ui/react/select';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { ChosenLabel, type ListProps, listSign, OptionNote } from './chosen-label.tsx';

/** The list that a Select opens; it comes open. */
export function SelectList({ value, options, placeholder, isReadOnly = false, onChoose, trigger }: ListProps) {
  const ids = useId();
  return (
    <Base.Root items={options} value={value} onValueChange={onChoose} readOnly={isReadOnly} defaultOpen>
      <Base.Trigger {...trigger}>
        <Base.Value className="truncate">
          {(chosen: string | null) => <ChosenLabel value={chosen} options={options} placeholder={placeholder} />}
        </Base.Value>
        <Base.Icon>{listSign}</Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className="max-h-80 min-w-(--anchor-width) max-w-md overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-raised">
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                data-option={option.value}
                aria-disabled={option.isUnavailable || undefined}
                aria-labelledby={`${ids}${option.value}`}
                aria-describedby={option.note ? `${ids}${option.value}-note` : undefined}
                className="flex cursor-default items-start gap-2 rounded-sm px-2 py-1.5 outline-none data-highlighted:bg-accent-soft"
              >
                <Base.ItemIndicator keepMounted className="invisible mt-1 size-4 shrink-0 text-accent data-selected:visible">
                  <Check className="size-4" aria-hidden="true" />
                </Base.ItemIndicator>
                <span className="min-w-0">
                  <Base.ItemText id={`${ids}${option.value}`} className={option.isUnavailable ? 'text-muted' : undefined}>
                    {option.label}
                  </Base.ItemText>
                  <OptionNote id={`${ids}${option.value}-note`} note={option.note} />
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
