'use client';
import dynamic from 'next/dynamic';
import { useDraft } from '../draft-context.tsx';

const ConflictSides = dynamic(() => import('./conflict-sides.tsx').then((module) => module.ConflictSides));

/** Somebody else saved first. Both sides are shown; nothing typed is lost whichever is chosen. */
export function ConflictPanel() {
  const save = useDraft((state) => state.save);
  return save.type === 'conflict' ? <ConflictSides save={save} /> : null;
}
