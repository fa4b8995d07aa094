'use client';
import { Kbd } from '../../ui/kbd.tsx';
import type { PaletteEntry } from './palette-entries.ts';

type PaletteOptionProps = {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onTake: () => void;
};

export function PaletteOption({ id, entry, isActive, onTake }: PaletteOptionProps) {
  const { icon: Icon, label, detail, keys = [] } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the text field above keeps the focus and has the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={onTake}
      className={`flex min-h-9 cursor-default items-center gap-3 rounded-md px-3 py-1.5 hover:bg-hover ${isActive ? 'bg-accent-soft' : ''}`}
    >
      {Icon ? <Icon className="size-4 shrink-0 text-muted" aria-hidden="true" /> : null}
      <span className="min-w-0 flex-1 truncate">
        {label}
        {detail ? <span className="ms-2 text-muted text-sm">{detail}</span> : null}
      </span>
      <span aria-hidden="true" className="flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </div>
  );
}
