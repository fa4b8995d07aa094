'use client';
import { createContext, useContext } from 'react';
import type { SeenFacts } from '../model/seen-facts.ts';

/** Around the editor of an offering, and around conditions that are only told. */
export const SeenContext = createContext<SeenFacts | null>(null);

/** What facts are found in and named by: the same object until something that they are named by changes. */
export function useSeenFacts(): SeenFacts {
  const seen = useContext(SeenContext);
  if (!seen) throw new Error('A part of the editor stands outside its offering');
  return seen;
}
