import fc from 'fast-check';
import type { Condition, FactCondition, Scalar } from '../../schemas/generated/definitions.ts';
import { checkComparison, type Side } from '../definition/conditions/check-comparison.ts';
import { decoratorShapes, type NamedConditions, type OperatorText, operatorShapes, parseOperator } from '../definition/index.ts';

/** Well-typed conditions over a few small facts, and values for them: what fuzzing and proofs by enumeration need. */
type ScalarKind = 'number' | 'string' | 'boolean' | 'date' | 'instant';
export type FactKind = ScalarKind | `${ScalarKind}s`;
export type Facts = Record<string, Scalar | readonly Scalar[]>;

export const factKinds = {
  n1: 'number',
  n2: 'number',
  s1: 'string',
  s2: 'string',
  b1: 'boolean',
  b2: 'boolean',
  d1: 'date',
  d2: 'date',
  i1: 'instant',
  i2: 'instant',
  ns: 'numbers',
  ms: 'numbers',
  ss: 'strings',
  ts: 'strings',
  bs: 'booleans',
  ds: 'dates',
  is: 'instants',
} as const satisfies Readonly<Record<string, FactKind>>;

const factNames = Object.keys(factKinds);
const kindOf = new Map<string, FactKind>(Object.entries(factKinds));
export const kindOfFact = (name: string): FactKind => kindOf.get(name) ?? 'boolean';

/** What conditions name. Of the instants two are one and the same. */
export const constants: Readonly<Record<ScalarKind, readonly Scalar[]>> = {
  number: [-1, 0, 1, 2, 2.5],
  string: ['', 'a', 'ab', 'b', '1'],
  boolean: [true, false],
  date: ['2008-02-29', '2009-09-30', '2009-10-01'],
  instant: ['2009-10-01T00:00:00+08:00', '2009-09-30T16:00:00Z', '2009-10-01T00:00:00.5+08:00', '2009-10-02T10:00:00+08:00'],
};

export const scalarKinds: Readonly<Record<FactKind, ScalarKind>> = {
  number: 'number',
  numbers: 'number',
  string: 'string',
  strings: 'string',
  boolean: 'boolean',
  booleans: 'boolean',
  date: 'date',
  dates: 'date',
  instant: 'instant',
  instants: 'instant',
};
export const isListKind = (kind: FactKind): boolean => scalarKinds[kind] !== kind;

/** A list holds values that are there, and is there itself: the engine has no absent lists. */
const valueFor = (kind: FactKind): fc.Arbitrary<Scalar | readonly Scalar[]> => {
  const present = constants[scalarKinds[kind]];
  return isListKind(kind) ? fc.array(fc.constantFrom(...present), { maxLength: 3 }) : fc.constantFrom(...present, null);
};

export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(factNames.map((name) => [name, valueFor(kindOfFact(name))])),
);

const sideTypes = { number: 'number', string: 'string', boolean: 'boolean', date: 'date', instant: 'date-time' } as const;
const sideOf = (kind: FactKind): Side => ({ types: [sideTypes[scalarKinds[kind]]], isList: isListKind(kind) });
const sideOfNull: Side = { types: ['null'], isList: false };

/** Operator texts that the lint takes for one another: their parts do the same to types. */
type Alike = { readonly texts: string[]; readonly parsed: Extract<OperatorText, { type: 'known' }> };

function alikeWith(decorators: number): readonly Alike[] {
  const alike = new Map<string, Alike>();
  const add = (text: string, left: number): void => {
    if (left > 0) {
      for (const name of Object.keys(decoratorShapes)) add(`${name}:${text}`, left - 1);
      return;
    }
    const parsed = parseOperator(text);
    if (parsed.type !== 'known') return;
    const key = [...parsed.decorators.map((name) => decoratorShapes[name]), operatorShapes[parsed.operator]].join();
    const same = alike.get(key) ?? { texts: [], parsed };
    alike.set(key, same);
    same.texts.push(text);
  };
  for (const name of Object.keys(operatorShapes)) add(name, decorators);
  return [...alike.values()];
}

/** Every text of an operator with up to three decorators, by how many it has: fewer are as likely as more. */
const operatorTexts: readonly (readonly Alike[])[] = [0, 1, 2, 3].map(alikeWith);

const textsBetween = (fact: Side, value: Side): readonly (readonly string[])[] =>
  operatorTexts
    .map((some) => some.flatMap(({ parsed, texts }) => (checkComparison(parsed, fact, value) ? [] : texts)))
    .filter((texts) => texts.length > 0);

const known = new Map<string, readonly (readonly string[])[]>();
function textsOnce(fact: FactKind, value: FactKind | 'null'): readonly (readonly string[])[] {
  const key = `${fact} ${value}`;
  const texts = known.get(key) ?? textsBetween(sideOf(fact), value === 'null' ? sideOfNull : sideOf(value));
  known.set(key, texts);
  return texts;
}

const allKinds = [...new Set<FactKind>(Object.values(factKinds))];

/** A comparison of a fact with a constant or with another fact, by any operator that fits. */
export const arbitraryLeaf = (fact: string): fc.Arbitrary<FactCondition> => {
  const kind = kindOfFact(fact);
  const comparedWith = (value: fc.Arbitrary<FactCondition['value']>, texts: readonly (readonly string[])[]) =>
    fc
      .tuple(value, fc.oneof(...texts.map((some) => fc.constantFrom(...some))))
      .map(([right, operator]): FactCondition => ({ fact, operator, value: right }));
  const withConstants = allKinds.flatMap((other) => {
    const texts = textsOnce(kind, other);
    const present = fc.constantFrom(...constants[scalarKinds[other]]);
    return texts.length === 0 ? [] : [comparedWith(isListKind(other) ? fc.array(present, { maxLength: 3 }) : present, texts)];
  });
  const withFacts = factNames.flatMap((name) => {
    const texts = name === fact ? [] : textsOnce(kind, kindOfFact(name));
    return texts.length === 0 ? [] : [comparedWith(fc.constant({ fact: name }), texts)];
  });
  const none = textsOnce(kind, 'null');
  const absence = none.length === 0 ? [] : [comparedWith(fc.constant(null), none)];
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...withConstants) },
    { weight: 3, arbitrary: fc.oneof(...withFacts) },
    ...absence.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
};

const anyLeaf = fc.oneof(...factNames.map(arbitraryLeaf));

const conditionOver = (leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;

export const arbitraryCondition: fc.Arbitrary<Condition> = conditionOver(anyLeaf);

/** A condition, and what the names in it stand for. */
export type WithNames = { readonly condition: Condition; readonly named: NamedConditions };

const leafOrName = (...names: readonly string[]): fc.Arbitrary<Condition> =>
  fc.oneof({ weight: 3, arbitrary: anyLeaf }, { weight: 1, arbitrary: fc.constantFrom(...names).map((condition) => ({ condition })) });

/** Names stand in it, and in what another name stands for. */
export const arbitraryWithNames: fc.Arbitrary<WithNames> = fc
  .record({
    condition: conditionOver(leafOrName('first', 'second')),
    first: arbitraryCondition,
    second: conditionOver(leafOrName('first')),
  })
  .map(({ condition, ...named }) => ({ condition, named }));
