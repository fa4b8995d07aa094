import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factRefsOf, factRefsWithPointers, findIn, writeOut } from '../definition/index.ts';
import { arbitraryFacts, arbitraryWithNames, factKinds, type WithNames } from '../testing/arbitrary-condition.ts';
import { completed, fewWays, hide, type PartlyKnown } from '../testing/complete-facts.ts';
import { compileCondition, type Truth } from './index.ts';

const compiled = ({ condition, named }: WithNames) =>
  compileCondition<PartlyKnown>(
    condition,
    ({ fact }) =>
      (scope) =>
        scope[fact] ?? null,
    named,
  );

const hiddenFacts = fc.shuffledSubarray(Object.keys(factKinds), { minLength: 1 });

const written = ({ condition, named }: WithNames) => writeOut(condition, findIn(named));

const namesEachFactOnce = (given: WithNames): boolean => {
  const names = factRefsWithPointers(written(given), '').map(({ ref }) => ref.fact);
  return new Set(names).size === names.length;
};

/** Facts that the condition names and that are to be hidden: so many as can be completed in every way. */
const missingIn = (given: WithNames, hidden: readonly string[]): readonly string[] => {
  const named = new Set(factRefsOf(written(given)).map(({ fact }) => fact));
  return fewWays(hidden.filter((name) => named.has(name)));
};

describe('three-valued conditions', () => {
  it('never answer yes or no if completions of the missing facts differ', () => {
    fc.assert(
      fc.property(arbitraryWithNames, arbitraryFacts, hiddenFacts, (given, facts, hidden) => {
        const { test } = compiled(given);
        const missing = missingIn(given, hidden);
        const answer = test(hide(facts, missing));
        if (answer === 'unknown') return;
        for (const scope of completed(facts, missing)) if (test(scope) !== answer) expect(scope).toBe(answer);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answer unknown only if completions differ, where each fact is named once', () => {
    let open = 0;
    fc.assert(
      fc.property(arbitraryWithNames.filter(namesEachFactOnce), arbitraryFacts, hiddenFacts, (given, facts, hidden) => {
        const { test } = compiled(given);
        const missing = missingIn(given, hidden);
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
      fc.property(arbitraryWithNames, arbitraryFacts, (given, facts) => {
        expect(compiled(given).test(facts)).not.toBe('unknown');
      }),
    );
  });
});
