'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Truth } from '../../../../core/rules/index.ts';
import type { Condition, FactCondition } from '../../../../schemas/generated/definitions.ts';
import { createObservable, type Observable } from '../../model/observable.ts';

/** What every line of the tree needs of the whole condition: the same object while one types, so that no other line is drawn again. */
export type Tree = {
  /** `data-field` of the part there. */
  readonly field: (pointer: string) => string;
  readonly replace: (pointer: string, part: Condition) => void;
  /** The comparison with a value that fits its operator. */
  readonly refit: (pointer: string, leaf: FactCondition) => void;
  readonly type: (pointer: string, leaf: FactCondition) => void;
  readonly done: () => void;
  /** Its only comparison cannot be removed: a rule always has a condition. */
  readonly isOnly: boolean;
};

export const TreeContext = createContext<Tree | null>(null);

export function useTree(): Tree {
  const tree = useContext(TreeContext);
  if (!tree) throw new Error('A line stands outside its condition');
  return tree;
}

/** Comparisons that decided, for whoever is looked at, by where they stand. */
export type Decided = ReadonlyMap<string, Truth>;
export const nothingDecided: Decided = new Map();

export const DecidedContext = createContext<Observable<Decided>>(createObservable(nothingDecided));

/** What a comparison decided, if it did: only the lines of which that changes are drawn again. */
export function useDecided(pointer: string): Truth | undefined {
  const decided = useContext(DecidedContext);
  const truth = () => decided.get().get(pointer);
  return useSyncExternalStore(decided.subscribe, truth, truth);
}
