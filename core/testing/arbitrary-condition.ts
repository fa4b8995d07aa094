import fc from 'fast-check';
import type { Condition, FactCondition, Scalar } from '../../schemas/generated/definitions.ts';

/** Well-typed conditions over a few small facts, and values for them: what fuzzing and proofs by enumeration need. */
export type FactKind = 'number' | 'string' | 'boolean' | 'date' | 'numbers' | 'strings' | 'dates';
export type Facts = Record<string, Scalar | readonly Scalar[]>;

export const factKinds: Readonly<Record<string, FactKind>> = {
  n1: 'number',
  n2: 'number',
  s1: 'string',
  s2: 'string',
  b1: 'boolean',
  b2: 'boolean',
  d1: 'date',
  d2: 'date',
  ns: 'numbers',
  ss: 'strings',
  ds: 'dates',
};

const number = fc.constantFrom<Scalar[]>(-1, 0, 1, 2, 2.5, null);
const string = fc.constantFrom<Scalar[]>('', 'a', 'b', '1', null);
const boolean = fc.constantFrom<Scalar[]>(true, false, null);
const date = fc.constantFrom<Scalar[]>('2008-02-29', '2009-09-30', '2009-10-01', null);
const listOf = (element: fc.Arbitrary<Scalar>): fc.Arbitrary<Scalar[]> => fc.array(element, { maxLength: 3 });

const scalarOf = { number, string, boolean, date } as const;
/** Lists hold values that are there: the profile has no list of unknown or absent elements. */
const present = {
  number: number.filter((value) => value !== null),
  string: string.filter((value) => value !== null),
  boolean: boolean.filter((value) => value !== null),
  date: date.filter((value) => value !== null),
} as const;
type ScalarKind = keyof typeof scalarOf;

export const valueFor = (kind: FactKind): fc.Arbitrary<Scalar | Scalar[]> => {
  if (kind === 'numbers') return listOf(present.number);
  if (kind === 'strings') return listOf(present.string);
  if (kind === 'dates') return listOf(present.date);
  return scalarOf[kind];
};

export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries(factKinds).map(([name, kind]) => [name, valueFor(kind)])),
);

const elementKinds = { numbers: 'number', strings: 'string', dates: 'date' } as const;
const isList = (kind: FactKind): kind is keyof typeof elementKinds => kind in elementKinds;
const elementKind = (kind: FactKind): ScalarKind => (isList(kind) ? elementKinds[kind] : kind);
const negations = fc.constantFrom('', 'not:', 'not:not:');

type Leaf = { operator: string; value: 'scalar' | 'list' };

const orderingsOf: Readonly<Record<ScalarKind, readonly string[]>> = {
  number: ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  date: ['before', 'notAfter', 'after', 'notBefore'],
  string: [],
  boolean: [],
};

/** Every well-typed operator text for a fact of this kind, with what its value has to be. */
function leavesFor(kind: FactKind): fc.Arbitrary<Leaf> {
  const ofScalars: [string, Leaf['value']][] = [
    ['equal', 'scalar'],
    ['notEqual', 'scalar'],
    ['swap:equal', 'scalar'],
    ['in', 'list'],
    ['notIn', 'list'],
    ['swap:contains', 'list'],
    ['swap:doesNotContain', 'list'],
    ['someValue:equal', 'list'],
    ['everyValue:notEqual', 'list'],
    ['everyValue:equal', 'list'],
    ['someValue:not:equal', 'list'],
  ];
  const orderings = orderingsOf[elementKind(kind)].flatMap((name): [string, Leaf['value']][] => [
    [name, 'scalar'],
    [`swap:${name}`, 'scalar'],
    [`someValue:${name}`, 'list'],
    [`everyValue:${name}`, 'list'],
  ]);
  const scalars = [...ofScalars, ...orderings];
  const lists: [string, Leaf['value']][] = [
    ['contains', 'scalar'],
    ['doesNotContain', 'scalar'],
    ['swap:in', 'scalar'],
    ['swap:notIn', 'scalar'],
    ...scalars.flatMap(([name, value]): [string, Leaf['value']][] => [
      [`someFact:${name}`, value],
      [`everyFact:${name}`, value],
      [`someFact:not:${name}`, value],
      [`everyFact:not:${name}`, value],
    ]),
  ];
  const usable = isList(kind) ? lists : scalars;
  return fc
    .tuple(negations, fc.constantFrom(...usable))
    .map(([negation, [operator, value]]) => ({ operator: `${negation}${operator}`, value }));
}

/** Decorated orderings exchange their sides, and an absent number on the left is then a value: both sides stay well-typed. */
const constantFor = (kind: FactKind, leaf: Leaf): fc.Arbitrary<Scalar | Scalar[]> => {
  const element = elementKind(kind);
  const isOrdering = orderingsOf[element].some((name) => leaf.operator.endsWith(name));
  if (leaf.value === 'list') return listOf(present[element]);
  return isOrdering ? present[element] : scalarOf[element];
};

const factsOf = (kind: FactKind, wanted: Leaf['value']): readonly string[] =>
  Object.entries(factKinds).flatMap(([name, other]) =>
    elementKind(other) === elementKind(kind) && isList(other) === (wanted === 'list') ? [name] : [],
  );

export const arbitraryLeaf = (fact: string, kind: FactKind): fc.Arbitrary<FactCondition> =>
  leavesFor(kind).chain((leaf) => {
    const others = factsOf(kind, leaf.value).filter((name) => name !== fact);
    const constant = constantFor(kind, leaf);
    const compared = others.length > 0 ? fc.constantFrom(...others).map((name) => ({ fact: name })) : constant;
    return fc
      .oneof({ weight: 3, arbitrary: constant }, { weight: 1, arbitrary: compared })
      .map((value) => ({ fact, operator: leaf.operator, value }));
  });

export const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ leaf: Condition; node: Condition }>((tie) => ({
  leaf: fc.constantFrom(...Object.entries(factKinds)).chain(([name, kind]) => arbitraryLeaf(name, kind)),
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;
