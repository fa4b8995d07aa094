'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** Offerings marked for an edit of many. */
export type MarkedOfferings = {
  readonly isOn: boolean;
  readonly ids: ReadonlySet<string>;
  readonly setOn: (isOn: boolean) => void;
  readonly mark: (ids: readonly string[], isIn: boolean) => void;
};

const MarkedContext = createContext<MarkedOfferings | null>(null);

export function useMarkedOfferings(): MarkedOfferings {
  const marked = useContext(MarkedContext);
  if (!marked) throw new Error('Nothing can be marked here');
  return marked;
}

const none: ReadonlySet<string> = new Set();

export function MarkedOfferingsProvider({ children }: { readonly children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const value = useMemo(
    (): MarkedOfferings => ({
      isOn: ids !== null,
      ids: ids ?? none,
      setOn: (isOn) => setIds(isOn ? none : null),
      mark: (changed, isIn) =>
        setIds((before) => {
          const next = new Set(before);
          for (const id of changed) {
            if (isIn) next.add(id);
            else next.delete(id);
          }
          return next;
        }),
    }),
    [ids],
  );
  return <MarkedContext value={value}>{children}</MarkedContext>;
}
