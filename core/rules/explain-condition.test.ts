import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, FactCondition } from '../../schemas/generated/definitions.ts';
import { compileCondition, type FactValue, type Truth, unknown } from './index.ts';

type Scope = Readonly<Record<string, FactValue>>;

const pool: readonly FactCondition[] = [
  { fact: 'a', operator: 'equal', value: true },
  { fact: 'b', operator: 'equal', value: true },
  { fact: 'c', operator: 'equal', value: true },
  { fact: 'd', operator: 'equal', value: true },
];
const names = pool.map(({ fact }) => fact);

/** Few comparisons in many places: what names and long conditions come to. */
const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Condition[]>(...pool),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;
const arbitraryScope: fc.Arbitrary<Scope> = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.constantFrom<FactValue[]>(true, false, unknown)])),
);

const compiled = (condition: Condition) =>
  compileCondition<Scope>(
    condition,
    ({ fact }) =>
      (scope) =>
        scope[fact] ?? unknown,
  );

/** Written apart from what is tested: two values, every name known. */
function holds(condition: Condition, facts: Scope): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  return 'fact' in condition && facts[condition.fact] === true;
}

const everyWay = (facts: Scope, open: readonly string[]): readonly Scope[] =>
  open.reduce<readonly Scope[]>((ways, name) => ways.flatMap((way) => [true, false].map((value) => ({ ...way, [name]: value }))), [facts]);

/** What can come out if only these facts are known. */
const outcomes = (condition: Condition, facts: Scope, known: readonly string[]): ReadonlySet<Truth> => {
  const open = names.filter((name) => !known.includes(name));
  return new Set(everyWay(facts, open).map((way) => (holds(condition, way) ? 'yes' : 'no')));
};

/** Whether each comparison stands under an even, or each under an odd number of negations: then three values tell all. */
function isOneSided(condition: Condition): boolean {
  const sides = new Map<string, Set<boolean>>();
  const visit = (node: Condition, isTurned: boolean): void => {
    if ('all' in node) for (const part of node.all) visit(part, isTurned);
    else if ('any' in node) for (const part of node.any) visit(part, isTurned);
    else if ('not' in node) visit(node.not, !isTurned);
    else if ('fact' in node) sides.set(node.fact, (sides.get(node.fact) ?? new Set()).add(isTurned));
  };
  visit(condition, false);
  return [...sides.values()].every(({ size }) => size === 1);
}

describe('the leaves of an explanation', () => {
  it('alone decide, and none can be left out', () => {
    let reduced = 0;
    fc.assert(
      fc.property(arbitraryCondition, arbitraryScope, (condition, scope) => {
        const { test, explain } = compiled(condition);
        const { truth, leaves } = explain(scope);
        expect(truth).toBe(test(scope));
        if (truth === 'unknown') {
          expect(leaves.every((leaf) => leaf.truth === 'unknown')).toBe(true);
          return;
        }
        const deciding = leaves.map(({ fact }) => fact);
        if (deciding.length < names.filter((name) => scope[name] !== unknown).length) reduced += 1;
        expect([...outcomes(condition, scope, deciding)]).toEqual([truth]);
        for (const left of deciding) {
          const kept = deciding.filter((name) => name !== left);
          const hidden: Scope = Object.fromEntries(names.filter((name) => !kept.includes(name)).map((name) => [name, unknown]));
          expect(test({ ...scope, ...hidden })).toBe('unknown');
          if (isOneSided(condition)) expect(outcomes(condition, scope, kept).size).toBe(2);
        }
      }),
      { numRuns: 5_000 },
    );
    expect(reduced).toBeGreaterThan(500);
  });

  it('spare what another part has brought already', () => {
    const [a, b] = pool;
    if (!a || !b) throw new Error('No pool');
    expect(
      compiled({ all: [{ any: [b, a] }, a] })
        .explain({ a: true, b: true })
        .leaves.map(({ fact }) => fact),
    ).toEqual(['a']);
  });
});

const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const none: Scope = Object.fromEntries(names.map((name) => [name, unknown]));

describe('the next question', () => {
  it.each<[string, Condition, Scope, string | undefined]>([
    ['is the only open fact', { all: [is('a'), is('b')] }, { ...none, a: true }, 'b'],
    ['is the first of several that settle as much', { all: [is('c'), is('b')] }, none, 'c'],
    [
      'is what settles the whole, whatever the answer',
      { any: [{ all: [is('a'), is('b')] }, { all: [{ not: is('a') }, is('c')] }, is('d')] },
      none,
      'd',
    ],
    ['is what stands in more places', { all: [{ any: [is('b'), is('a')] }, { any: [is('c'), is('a')] }] }, none, 'a'],
    ['is none where all is decided', { any: [is('a'), is('b')] }, { ...none, a: true }, undefined],
    ['is not what cannot matter any more', { all: [{ any: [is('a'), is('b')] }, is('c')] }, { ...none, a: true }, 'c'],
    ['is the other side where only that is open', { fact: 'a', operator: 'equal', value: { fact: 'b' } }, { ...none, a: true }, 'b'],
  ])('%s', (_, condition, scope, expected) => {
    expect(compiled(condition).asks(scope)?.fact).toBe(expected);
    expect(compiled(condition).explain(scope).asks?.fact).toBe(expected);
  });

  it('is asked for whatever is open, is open itself, and its answers bring an end', () => {
    fc.assert(
      fc.property(arbitraryCondition, arbitraryScope, fc.infiniteStream(fc.boolean()), (condition, start, answers) => {
        const { test, asks } = compiled(condition);
        let scope = start;
        for (const answer of answers) {
          const fact = asks(scope)?.fact;
          expect(fact === undefined).toBe(test(scope) !== 'unknown');
          if (fact === undefined) return;
          expect(scope[fact]).toBe(unknown);
          scope = { ...scope, [fact]: answer };
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
