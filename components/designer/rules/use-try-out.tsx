'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { factRefKey } from '../../../core/definition/index.ts';
import type { FactValue } from '../../../core/rules/index.ts';
import type { FactRef } from '../../../schemas/generated/definitions.ts';
import type { Pins } from '../preview/personas.ts';

type TryOut = {
  /** Whose deciding comparisons the tree shows; null: nobody's. */
  readonly shown: string | null;
  readonly show: (persona: string | null) => void;
  readonly pinsOf: (persona: string) => Pins;
  /** Undefined takes the pin out. */
  readonly pin: (persona: string, ref: FactRef, value: FactValue | undefined) => void;
};

const noPins: Pins = {};
/** Whose pins are those of the order itself: what is chosen in the form, whoever orders. */
export const orderPins = 'order';
const nobody: TryOut = { shown: null, show: () => undefined, pinsOf: () => noPins, pin: () => undefined };
const TryOutContext = createContext<TryOut>(nobody);

/** Whom rules are tried on, and what is pinned of them: the same for every rule on the screen. */
export const useTryOut = (): TryOut => useContext(TryOutContext);

export function TryOutProvider({ children }: { readonly children: ReactNode }) {
  const [shown, show] = useState<string | null>(null);
  const [pins, setPins] = useState<Readonly<Record<string, Pins>>>({});
  const tryOut = useMemo(
    (): TryOut => ({
      shown,
      show,
      pinsOf: (persona) => pins[persona] ?? noPins,
      pin: (persona, ref, value) =>
        setPins((before) => {
          const { [factRefKey(ref)]: _, ...others } = before[persona] ?? noPins;
          return { ...before, [persona]: value === undefined ? others : { ...others, [factRefKey(ref)]: value } };
        }),
    }),
    [shown, pins],
  );
  return <TryOutContext value={tryOut}>{children}</TryOutContext>;
}
