'use client';
import { createContext, useContext } from 'react';
import type { Truth } from '../../../../core/rules/index.ts';
import type { Condition, FactCondition } from '../../../../schemas/generated/definitions.ts';

/** What every line of the tree needs of the whole condition. */
export type Tree = {
  readonly pointerAt: (path: readonly number[]) => string;
  /** `data-field` of the part there. */
  readonly field: (pointer: string) => string;
  readonly replace: (pointer: string, part: Condition) => void;
  /** The comparison with a value that fits its operator. */
  readonly refit: (pointer: string, leaf: FactCondition) => void;
  readonly type: (pointer: string, leaf: FactCondition) => void;
  readonly done: () => void;
  /** Its only comparison cannot be removed: a rule always has a condition. */
  readonly isOnly: boolean;
  /** Comparisons that decided, for whoever is looked at. */
  readonly decided: ReadonlyMap<string, Truth>;
};

export const TreeContext = createContext<Tree | null>(null);

export function useTree(): Tree {
  const tree = useContext(TreeContext);
  if (!tree) throw new Error('A line stands outside its condition');
  return tree;
}
