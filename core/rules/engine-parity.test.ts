import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../schemas/generated/definitions.ts';
import { arbitraryCondition, arbitraryFacts, type Facts } from '../testing/arbitrary-condition.ts';
import { compileCondition, ownOperators } from './index.ts';

const ours = (condition: Condition, facts: Facts) =>
  compileCondition<Facts>(condition, (ref) => (scope) => scope[ref.fact] as never).test(facts);

async function theirs(condition: Condition, facts: Facts): Promise<'yes' | 'no'> {
  const engine = new Engine([{ conditions: { all: [condition] } as never, event: { type: 'applies' } }]);
  for (const { name, test } of ownOperators) engine.addOperator(name, test);
  const { events } = await engine.run(structuredClone(facts));
  return events.length > 0 ? 'yes' : 'no';
}

describe('parity with json-rules-engine', () => {
  it('agrees on every defined, well-typed condition and fact', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCondition, arbitraryFacts, async (condition, facts) => {
        expect(ours(condition, facts)).toBe(await theirs(condition, facts));
      }),
      { numRuns: 5_000 },
    );
  });
});
