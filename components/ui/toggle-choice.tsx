'use client';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';

type ToggleChoiceProps = {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly 'aria-label': string;
};

/** One of two or three, all in sight: a click takes it; one stop for Tab, arrows inside. */
export function ToggleChoice({ value, options, onChange, ...labels }: ToggleChoiceProps) {
  return (
    <ToggleGroup
      value={[value]}
      onValueChange={([next]) => (typeof next === 'string' ? onChange(next) : undefined)}
      className="flex rounded-md border border-line-strong/60"
      {...labels}
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          data-value={option.value}
          className="h-7 px-2 text-muted text-xs first:rounded-s-md last:rounded-e-md hover:bg-hover data-pressed:bg-accent-soft data-pressed:font-medium data-pressed:text-accent"
        >
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
