import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { FactShape } from '../model/fact-choices.ts';

type LabelOf = (value: Scalar) => string;

const strong = /[;；]/;
const weak = /[、,，/]|\s+or\s+|或/;
const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const domainOf = ({ type, domain }: FactShape): readonly Scalar[] => (type === 'boolean' ? [true, false] : (domain ?? []));

const knownValue = (word: string, shape: FactShape, labelOf: LabelOf): Scalar | undefined =>
  [...domainOf(shape), null].find((value) => plain(String(value)) === plain(word) || plain(labelOf(value)) === plain(word));

/** The words of a list: what a value is called may have a comma of its own. */
const wordsOf = (text: string, shape: FactShape, labelOf: LabelOf): readonly string[] =>
  text
    .split(strong)
    .flatMap((piece) => (knownValue(piece, shape, labelOf) === undefined ? piece.split(weak) : [piece]))
    .filter((word) => word.trim() !== '');

function readValue(word: string, shape: FactShape, labelOf: LabelOf): Scalar | undefined {
  const known = knownValue(word, shape, labelOf);
  if (known !== undefined) return known;
  if (shape.type === 'boolean') return undefined;
  const number = Number(word.normalize('NFKC'));
  const isNumber = word.trim() !== '' && Number.isFinite(number);
  if (shape.type === 'number') return isNumber ? number : undefined;
  return domainOf(shape).length > 0 ? undefined : word.trim();
}

/** What a typed or pasted text says, by name or by code, each value once; null where one of its words is no value of the fact. */
export function readValues(text: string, shape: FactShape, labelOf: LabelOf): Scalar[] | null {
  const values = wordsOf(text, shape, labelOf).map((word) => readValue(word, shape, labelOf));
  return values.every((value) => value !== undefined) ? [...new Set(values)] : null;
}
