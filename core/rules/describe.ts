import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import { type DecoratorName, declaredType, factRegistry, type OperatorName, parseOperator } from '../definition/index.ts';
import type { DecidingLeaf } from './explanation.ts';
import { type FactValue, type Truth, unknown } from './truth.ts';
import type { Words } from './words.ts';

/** How the edge speaks: messages of the area `rules`, and the names that only definitions know. */
export type Speaker = {
  readonly say: (words: Words) => string;
  /** Label of a characteristic or of what is counted, where the program has one. */
  readonly labelOf?: (ref: FactRef) => string | undefined;
  /** What the form calls a value of this fact. */
  readonly valueLabelOf?: (ref: FactRef, value: Scalar) => string | undefined;
};

/** A stored leaf has lost the values that were not known, for JSON cannot hold them. */
export type TracedLeaf = Omit<DecidingLeaf, 'expected' | 'actual'> & Partial<Pick<DecidingLeaf, 'expected' | 'actual'>>;

type Sides = { readonly fact: string; readonly value: string };

/** What a fact is called. */
export function labelOfFact(ref: FactRef, { say, labelOf: named }: Speaker): string {
  const label = named?.(ref);
  const { of = '', per = 'order' } = ref.params ?? {};
  const path = ref.path ?? '';
  if (ref.fact === 'items') return say({ code: 'facts.items.count', params: { of: label ?? of, per } });
  if (label !== undefined) return label;
  if (declaredType(ref)) return say({ code: `facts.${ref.fact}.${path}`, params: {} });
  return factRegistry.has(ref.fact) ? say({ code: `facts.${ref.fact}.characteristic`, params: { name: path } }) : `${ref.fact}.${path}`;
}

function scalarText(ref: FactRef, value: Scalar, { say, valueLabelOf }: Speaker): string {
  const label = valueLabelOf?.(ref, value);
  if (label !== undefined) return label;
  if (value === null) return say({ code: 'values.none', params: {} });
  if (typeof value === 'boolean') return say({ code: value ? 'values.true' : 'values.false', params: {} });
  const isWord = declaredType(ref)?.domain?.includes(value) ?? false;
  return isWord ? say({ code: `values.${value}`, params: {} }) : String(value);
}

/** What a fact's value is called. */
export function valueOfFact(ref: FactRef, value: FactValue | undefined, speaker: Speaker): string {
  if (value === undefined || value === unknown) return speaker.say({ code: 'values.unknown', params: {} });
  if (!isList(value)) return scalarText(ref, value, speaker);
  if (value.length === 0) return speaker.say({ code: 'values.empty', params: {} });
  const separator = speaker.say({ code: 'values.separator', params: {} });
  return value.map((one) => scalarText(ref, one, speaker)).join(separator);
}

const isList = (value: Exclude<FactValue, typeof unknown>): value is readonly Scalar[] => Array.isArray(value);

const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** What a decorator other than `not` makes of the two sides. */
function decorate(name: DecoratorName, { fact, value }: Sides, say: Speaker['say']): Sides {
  const quantified = (code: string, of: string): string => say({ code, params: { of } });
  switch (name) {
    case 'swap':
      return { fact: value, value: fact };
    case 'someFact':
      return { fact: quantified('some', fact), value };
    case 'everyFact':
      return { fact: quantified('every', fact), value };
    case 'someValue':
      return { fact, value: quantified('some', value) };
    case 'everyValue':
      return { fact, value: quantified('every', value) };
    case 'not':
      return { fact, value };
  }
}

const isOdd = (decorators: readonly DecoratorName[]): boolean => decorators.length % 2 === 1;

/**
 * Decorators in three parts: negations outside, which turn the answer round; those that change the sides; negations
 * inside, which turn the comparison round. Null if a negation stands between two that change the sides.
 */
function splitDecorators(decorators: readonly DecoratorName[]) {
  const first = decorators.findIndex((name) => name !== 'not');
  if (first < 0) return { outside: decorators, changing: [], inside: [] };
  const end = decorators.findLastIndex((name) => name !== 'not') + 1;
  const changing = decorators.slice(first, end);
  return changing.includes('not') ? null : { outside: decorators.slice(0, first), changing, inside: decorators.slice(end) };
}

/**
 * A question of yes or no, answered by either or not yet: what it is says everything, "is not yes" says it twice. A declared
 * one has a sentence for each answer; of a characteristic there is only the label.
 */
function describeFlag(ref: FactRef, operator: OperatorName, { expected, actual, truth }: TracedLeaf, speaker: Speaker): Words | null {
  if ((operator !== 'equal' && operator !== 'notEqual') || typeof expected !== 'boolean') return null;
  const isOpen = truth === 'unknown';
  if (declaredType(ref)?.type === 'boolean' && (isOpen || actual === null || typeof actual === 'boolean')) {
    const answer = isOpen ? 'unknown' : actual === null ? 'none' : String(actual);
    return { code: `flags.${ref.fact}.${ref.path}`, params: { answer } };
  }
  if (!isOpen && typeof actual !== 'boolean') return null;
  const params = { fact: labelOfFact(ref, speaker), actual: valueOfFact(ref, actual, speaker), known: isOpen ? 'no' : 'yes' };
  return { code: 'flag', params };
}

/**
 * A deciding leaf as one sentence: the fact, how it was compared, with what, and what it was. Returns a message of the
 * area `rules`; labels and values in its params are already in the speaker's language.
 */
export function describeLeaf(leaf: TracedLeaf, speaker: Speaker): Words {
  const { say } = speaker;
  const { fact, path, params } = leaf;
  const ref: FactRef = { fact, ...(path === undefined ? {} : { path }), ...(params ? { params } : {}) };
  const actual = valueOfFact(ref, leaf.actual, speaker);
  const plain: Sides = { fact: labelOfFact(ref, speaker), value: valueOfFact(ref, leaf.expected, speaker) };
  const parsed = parseOperator(leaf.operator);
  const parts = parsed.type === 'known' ? splitDecorators(parsed.decorators) : null;
  if (parsed.type !== 'known' || !parts) {
    return { code: 'other', params: { fact: plain.fact, operator: leaf.operator, expected: plain.value, actual, truth: leaf.truth } };
  }
  const flag = parts.changing.length === 0 ? describeFlag(ref, parsed.operator, leaf, speaker) : null;
  if (flag) return flag;
  const truth = isOdd(parts.outside) ? opposite[leaf.truth] : leaf.truth;
  if (parts.changing.length === 0) {
    return { code: parsed.operator, params: { fact: plain.fact, expected: plain.value, actual, truth } };
  }
  const sides = parts.changing.reduce((before, name) => decorate(name, before, say), plain);
  const sense = isOdd(parts.inside) ? 'denied' : 'plain';
  const statement = say({ code: `statements.${parsed.operator}`, params: { fact: sides.fact, expected: sides.value, sense } });
  return { code: 'decorated', params: { statement, fact: plain.fact, actual, truth } };
}

/** An explanation as one sentence: whether it applies, and why, or what is not known yet. */
export function describeExplanation(
  { truth, leaves }: { readonly truth: Truth; readonly leaves: readonly TracedLeaf[] },
  speaker: Speaker,
): Words {
  const { say } = speaker;
  const told = [...new Set(leaves.map((leaf) => say(describeLeaf(leaf, speaker))))];
  const why = told
    .slice(1)
    .reduce(
      (before, next, index) =>
        say(index === told.length - 2 ? { code: 'and', params: { before, last: next } } : { code: 'also', params: { before, next } }),
      told[0] ?? '',
    );
  return { code: 'because', params: { truth, why } };
}
