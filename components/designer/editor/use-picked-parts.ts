'use client';
import { useState } from 'react';
import type { NewPart } from '../changes/add-parts.ts';
import { codeProblemOf, plainCode } from '../definitions/use-names-and-code.ts';
import { freeId } from '../model/free-id.ts';

export type PickedParts = {
  readonly parts: readonly NewPart[];
  readonly pick: (offerings: readonly string[]) => void;
  readonly setCode: (offering: string, code: string) => void;
  /** Something was picked, and every code can be taken. */
  readonly isReady: boolean;
};

/** Offerings in the order in which they were picked; the code of each follows its offering's until somebody types one. */
export function usePickedParts(taken: readonly string[]): PickedParts {
  const [picked, pick] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const parts = picked.map((offering): NewPart => {
    const code = typed[offering];
    return { offering, id: code === undefined ? freeId(offering, taken) : plainCode(code) };
  });
  const isFree = ({ id, offering }: NewPart) =>
    codeProblemOf(id, [...taken, ...parts.filter((each) => each.offering !== offering).map((each) => each.id)]) === null;
  return {
    parts,
    pick,
    setCode: (offering, code) => setTyped({ ...typed, [offering]: code }),
    isReady: parts.length > 0 && parts.every(isFree),
  };
}
