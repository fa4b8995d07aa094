import type { LucideIcon } from 'lucide-react';

export type PaletteGroup = 'pages' | 'actions' | 'customers' | 'orders' | 'offerings';
/** One line of the palette: something to go to or to do. */
export type PaletteEntry = {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: LucideIcon;
  /** How it is done without the palette. */
  readonly keys?: readonly string[];
  readonly run: () => void;
};

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What somebody typed may be anywhere in it, word by word; nothing typed means everything. */
export function matchingEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return entries.filter(({ label, detail = '' }) => words.every((word) => plain(`${label} ${detail}`).includes(word)));
}
