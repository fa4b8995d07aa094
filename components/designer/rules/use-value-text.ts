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

const separator = /[、,，;；/]|\s+or\s+|或/;
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function valueSaidBy(word: string, shape: FactShape, labelOf: (value: Scalar) => string): Scalar | undefined {
  const domain: readonly Scalar[] = shape.type === 'boolean' ? [true, false] : (shape.domain ?? []);
  const known = [...domain, null].find((value) => plain(String(value)) === plain(word) || plain(labelOf(value)) === plain(word));
  if (known !== undefined) return known;
  if (shape.type === 'boolean') return undefined;
  const number = Number(word.normalize('NFKC'));
  const isNumber = word.trim() !== '' && Number.isFinite(number);
  if (shape.type === 'number') return isNumber ? number : undefined;
  return domain.length > 0 ? undefined : word.trim();
}

/** Several values as one text, both ways: what cells of tables hold, and what comes from a spreadsheet. */
export function useValueText(): ValueText {
  const words = useFactWords();
  const document = useDocument();
  const { offering, rows } = useOfferingEditor();
  return {
    write: (ref, values) => values.map((value) => words.value(ref, value)).join('、'),
    read: (ref, text) => {
      const shape = factShape({ document, offering, rows }, ref);
      const values = text
        .split(separator)
        .filter((word) => word.trim() !== '')
        .map((word) => valueSaidBy(word, shape, (value) => words.value(ref, value)));
      return values.every((value) => value !== undefined) ? [...new Set(values)] : null;
    },
  };
}
