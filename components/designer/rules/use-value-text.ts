'use client';
import type { FactRef, Scalar } from '../../../schemas/generated/definitions.ts';
import { useDocument } from '../draft-context.tsx';
import { useOfferingEditor } from '../editor/use-offering-editor.tsx';
import { type FactShape, factShape } from '../model/fact-choices.ts';
import { useFactWords } from './use-fact-words.ts';

export type ValueText = {
  /** Values as a cell shows them. */
  readonly write: (ref: FactRef, values: readonly Scalar[]) => string;
  /** What a typed or pasted cell says, by name or by code; null where one of its words is no value of the fact. */
  readonly read: (ref: FactRef, text: string) => Scalar[] | null;
};

const strong = /[;；]/;
const weak = /[、,，/]|\s+or\s+|或/;
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

type LabelOf = (value: Scalar) => string;
const domainOf = (shape: FactShape): readonly Scalar[] => (shape.type === 'boolean' ? [true, false] : (shape.domain ?? []));

const knownValue = (word: string, shape: FactShape, labelOf: LabelOf): Scalar | undefined =>
  [...domainOf(shape), null].find((value) => plain(String(value)) === plain(word) || plain(labelOf(value)) === plain(word));

/** The words of a list: what a value is called may have a comma of its own. */
const wordsOf = (text: string, shape: FactShape, labelOf: LabelOf): readonly string[] =>
  text
    .split(strong)
    .flatMap((piece) => (knownValue(piece, shape, labelOf) === undefined ? piece.split(weak) : [piece]))
    .filter((word) => word.trim() !== '');

function valueSaidBy(word: string, shape: FactShape, labelOf: LabelOf): Scalar | undefined {
  const known = knownValue(word, shape, labelOf);
  if (known !== undefined) return known;
  if (shape.type === 'boolean') return undefined;
  const number = Number(word.normalize('NFKC'));
  const isNumber = word.trim() !== '' && Number.isFinite(number);
  if (shape.type === 'number') return isNumber ? number : undefined;
  return domainOf(shape).length > 0 ? undefined : word.trim();
}

/** Several values as one text, both ways: what cells of tables hold, and what comes from a spreadsheet. */
export function useValueText(): ValueText {
  const words = useFactWords();
  const document = useDocument();
  const { offering, rows } = useOfferingEditor();
  return {
    write: (ref, values) => words.list(values.map((value) => words.value(ref, value))),
    read: (ref, text) => {
      const shape = factShape({ document, offering, rows }, ref);
      const labelOf: LabelOf = (value) => words.value(ref, value);
      const values = wordsOf(text, shape, labelOf).map((word) => valueSaidBy(word, shape, labelOf));
      return values.every((value) => value !== undefined) ? [...new Set(values)] : null;
    },
  };
}
