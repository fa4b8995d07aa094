'use client';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Offering } from '../../../core/definition/index.ts';
import { useDraft, useFollowingDocument, useProblems } from '../draft-context.tsx';
import { offeringIn } from '../model/draft-document.ts';
import type { EditedOffering, Marks } from '../model/edited-offering.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import { useObserved } from '../use-observed.ts';

export const EditedOfferingContext = createContext<EditedOffering | null>(null);

/** The offering that is edited, to be asked when something is done; whoever shows something of it uses one of the hooks below. */
export function useEditedOffering(): EditedOffering {
  const edited = useContext(EditedOfferingContext);
  if (!edited) throw new Error('A part of the editor stands outside its offering');
  return edited;
}

export const useOfferingId = (): string => useEditedOffering().id;

export function useOffering(): Offering {
  const { offering, subscribe } = useEditedOffering();
  return useSyncExternalStore(subscribe, offering, offering);
}

/** As it was last shown, for what need not answer a key. */
export function useFollowedOffering(): Offering {
  const { id, offering } = useEditedOffering();
  return offeringIn(useFollowingDocument(), id) ?? offering();
}

const noRows: readonly OutlineRow[] = [];
const neverChanges = () => () => {};

/** Parts of the offering that is edited; none around a definition that stands by itself. */
export function useOfferingRows(): readonly OutlineRow[] {
  const edited = useContext(EditedOfferingContext);
  const rows = () => edited?.seen().rows ?? noRows;
  return useSyncExternalStore(edited?.subscribe ?? neverChanges, rows, rows);
}

export const useCollapsed = (): ReadonlySet<Place> => useObserved(useEditedOffering().collapsed);

/** What was edited is shown first; the marks beside it follow. */
export function useMarks(): Marks {
  const { marks } = useEditedOffering();
  const document = useFollowingDocument();
  const base = useDraft((state) => state.base);
  const issues = useProblems();
  return useMemo(() => marks({ document, base, issues }), [marks, document, base, issues]);
}
