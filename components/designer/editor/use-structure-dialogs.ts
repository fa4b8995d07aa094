'use client';
import { createContext, useContext } from 'react';
import type { Spot } from '../model/move-target.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { PartKind, Place } from '../model/place.ts';
import type { StructureLink } from '../model/structure-links.ts';

export type Clipboard = { readonly text: string; readonly html: string };
export type DrawnByDefinition = Exclude<StructureLink, { type: 'pool' }>;
export type StructureDialogs = {
  readonly add: (kind: PartKind, place: Place) => void;
  readonly remove: (row: OutlineRow) => void;
  readonly move: (row: OutlineRow) => void;
  /** Something that is said of the part cannot follow it there. */
  readonly confirmMove: (place: Place, spot: Spot) => void;
  /** A list of parts: what a spreadsheet put into the clipboard, or nothing yet. */
  readonly paste: (clipboard: Clipboard | null) => void;
  /** From one part to another, or to one that is chosen there. */
  readonly link: (from: Place, to: Place | null) => void;
  readonly unlink: (link: DrawnByDefinition) => void;
};

export const DialogsContext = createContext<StructureDialogs | null>(null);

export function useStructureDialogs(): StructureDialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('Structure dialogs are missing around this part');
  return dialogs;
}
