import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Scalar } from '../../schemas/generated/definitions.ts';
import { factRefsWithPointers } from '../definition/index.ts';
import { arbitraryCondition, arbitraryFacts, type FactKind, factKinds } from '../testing/arbitrary-condition.ts';
import { compileCondition, type FactValue, type Truth, unknown } from './index.ts';

type Scope = Readonly<Record<string, FactValue>>;

/** Everything a missing fact might turn out to be, with a value that no condition names and one beyond every bound. */
const completions: Readonly<Record<FactKind, readonly (Scalar | readonly Scalar[])[]>> = {
  number: [null, -99, -1, 0, 1, 2, 2.5, 99],
  string: [null, '', 'a', 'b', '1', 'named by nobody'],
  boolean: [null, true, false],
  date: [null, '0001-01-01', '2008-02-29', '2009-09-30', '2009-10-01', '9999-12-31'],
  numbers: [null, [], [null], [-1], [0], [1], [2], [2.5], [-99], [99], [-99, 99], [0, 1], [-1, 0, 1, 2, 2.5]],
  dates: [
    null,
    [],
    [null],
    ['2008-02-29'],
    ['2009-09-30'],
    ['2009-10-01'],
    ['0001-01-01'],
    ['9999-12-31'],
    ['0001-01-01', '9999-12-31'],
    ['2008-02-29', '2009-09-30', '2009-10-01'],
  ],
  strings: [null, [], [null], [''], ['a'], ['b'], ['1'], ['named by nobody'], ['', 'a'], ['', 'a', 'b', '1']],
};

function* completed(facts: Scope, hidden: readonly string[]): Generator<Scope> {
  const [name, ...rest] = hidden;
  if (name === undefined) {
    yield facts;
    return;
  }
  for (const value of completions[factKinds[name] ?? 'boolean']) yield* completed({ ...facts, [name]: value }, rest);
}

const compiled = (condition: Condition) => compileCondition<Scope>(condition, (ref) => (scope) => scope[ref.fact] ?? null);

const hide = (facts: Scope, hidden: readonly string[]): Scope => ({
  ...facts,
  ...Object.fromEntries(hidden.map((name) => [name, unknown])),
});

const hiddenFacts = fc.subarray(Object.keys(factKinds), { minLength: 1 });

const namesEachFactOnce = (condition: Condition): boolean => {
  const names = factRefsWithPointers(condition, '').map(({ ref }) => ref.fact);
  return new Set(names).size === names.length;
};

const namedAnd = (condition: Condition, hidden: readonly string[]): string[] => {
  const named = new Set(factRefsWithPointers(condition, '').map(({ ref }) => ref.fact));
  return hidden.filter((name) => named.has(name));
};

describe('three-valued conditions', () => {
  it('never answer yes or no if completions of the missing facts differ', () => {
    fc.assert(
      fc.property(arbitraryCondition, arbitraryFacts, hiddenFacts, (condition, facts, hidden) => {
        const { test } = compiled(condition);
        const missing = namedAnd(condition, hidden).slice(0, 3);
        const answer = test(hide(facts, missing));
        if (answer === 'unknown') return;
        for (const scope of completed(facts, missing)) expect(test(scope)).toBe(answer);
      }),
      { numRuns: 3_000 },
    );
  });

  it('answer unknown only if completions differ, where each fact is named once', () => {
    let open = 0;
    fc.assert(
      fc.property(arbitraryCondition.filter(namesEachFactOnce), arbitraryFacts, hiddenFacts, (condition, facts, hidden) => {
        const { test } = compiled(condition);
        const missing = namedAnd(condition, hidden).slice(0, 4);
        if (test(hide(facts, missing)) !== 'unknown') return;
        open += 1;
        const answers = new Set<Truth>();
        for (const scope of completed(facts, missing)) {
          answers.add(test(scope));
          if (answers.size > 1) return;
        }
        expect([...answers]).toEqual(['yes', 'no']);
      }),
      { numRuns: 5_000 },
    );
    expect(open).toBeGreaterThan(500);
  });

  it('never answer unknown while nothing is missing', () => {
    fc.assert(
      fc.property(arbitraryCondition, arbitraryFacts, (condition, facts) => {
        expect(compiled(condition).test(facts)).not.toBe('unknown');
      }),
    );
  });

  it('explain the truth that they test, by leaves that alone give it', () => {
    fc.assert(
      fc.property(arbitraryCondition, arbitraryFacts, hiddenFacts, (condition, facts, hidden) => {
        const { test, explain } = compiled(condition);
        const scope = hide(facts, hidden);
        const { truth, leaves } = explain(scope);
        expect(truth).toBe(test(scope));
        if (truth === 'unknown') {
          expect(leaves.every((leaf) => leaf.truth === 'unknown')).toBe(true);
          return;
        }
        const deciding = new Set(leaves.flatMap((leaf) => [leaf.fact, ...comparedFacts(condition)]));
        const others = Object.keys(factKinds).filter((name) => !deciding.has(name));
        expect(test(hide(scope, others))).toBe(truth);
      }),
      { numRuns: 2_000 },
    );
  });
});

const comparedFacts = (condition: Condition): string[] =>
  factRefsWithPointers(condition, '').flatMap(({ ref, pointer }) => (pointer.endsWith('/value') ? [ref.fact] : []));
