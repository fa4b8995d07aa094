'use client';
import { useMemo } from 'react';
import type { FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import { factShape } from '../model/fact-choices.ts';
import { readValues } from './read-values.ts';
import { useFactWords } from './use-fact-words.ts';

export type ValueText = {
  /** Values as a cell shows them. */
  readonly write: (ref: FactRef, values: readonly Scalar[]) => string;
  /** What a typed or pasted cell says; null where one of its words is no value of the fact. */
  readonly read: (ref: FactRef, text: string) => Scalar[] | null;
};

/** Several values as one text, both ways: what cells of tables hold, and what comes from a spreadsheet. */
export function useValueText(): ValueText {
  const words = useFactWords();
  const seen = useSeenFacts();
  return useMemo(
    () => ({
      write: (ref, values) => words.list(values.map((value) => words.value(ref, value))),
      read: (ref, text) => readValues(text, factShape(seen, ref), (value) => words.value(ref, value)),
    }),
    [words, seen],
  );
}
