'use client';
import { useCallback, useMemo, useState } from 'react';
import { useDraftSession } from '../draft-context.tsx';
import type { DraftSession } from '../model/draft-session.ts';
import { carriedTexts, noWrongTexts, type RowTexts, type WrongTexts } from './wrong-texts.ts';

/** As long as the draft is open: a look at another view, tab or offering loses nothing that was typed. */
const kept = new WeakMap<DraftSession, Map<string, WrongTexts>>();

/** The texts of one table that cannot be written, by row as it stands now. */
export function useWrongTexts(table: string, keys: readonly string[]) {
  const session = useDraftSession();
  const [wrong, set] = useState(() => kept.get(session)?.get(table) ?? noWrongTexts);
  const known = keys.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the joined text says which rows they are
  const rows = useMemo(() => carriedTexts(wrong, keys), [wrong, known]);
  const keep = useCallback(
    (next: readonly RowTexts[], after: readonly string[]) => {
      const tables = kept.get(session) ?? new Map<string, WrongTexts>();
      kept.set(session, tables.set(table, { keys: after, rows: next }));
      set({ keys: after, rows: next });
    },
    [session, table],
  );
  return { rows, keep };
}
