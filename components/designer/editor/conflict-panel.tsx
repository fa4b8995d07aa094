'use client';
import dynamic from 'next/dynamic';
import { nothing } from '../../ui/nothing.ts';
import { useDraft } from '../draft-context.tsx';
import { sortedKeys } from '../model/merge-theirs.ts';

const ConflictSides = dynamic(() => import('./conflict-sides.tsx').then((module) => module.ConflictSides), { loading: nothing });

/** Somebody else changed the same definition. Both versions are shown; nothing typed is lost whichever is chosen. */
export function ConflictPanel() {
  const conflicts = useDraft((state) => state.conflicts);
  return sortedKeys(conflicts).length > 0 ? <ConflictSides conflicts={conflicts} /> : null;
}
