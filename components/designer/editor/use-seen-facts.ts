'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EditedOffering } from '../model/edited-offering.ts';
import type { SeenFacts } from '../model/seen-facts.ts';

/** Around the editor of an offering, and around conditions that are only told. */
export const SeenContext = createContext<Pick<EditedOffering, 'seen' | 'subscribe'> | null>(null);

/** What facts are found in and named by: the same object until something that they are named by changes. */
export function useSeenFacts(): SeenFacts {
  const source = useContext(SeenContext);
  if (!source) throw new Error('A part of the editor stands outside its offering');
  return useSyncExternalStore(source.subscribe, source.seen, source.seen);
}
