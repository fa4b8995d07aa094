import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition, type FactValue, unknown } from '../../../core/rules/index.ts';
import { arbitraryCondition, arbitraryFacts } from '../../../core/testing/arbitrary-condition.ts';
import type { FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';
import { leavesOf } from './condition-leaf.ts';
import { decide } from './deciding-leaves.ts';

const known: fc.Arbitrary<Readonly<Record<string, FactValue>>> = fc
  .tuple(arbitraryFacts, fc.func(fc.boolean()))
  .map(([facts, isKnown]) => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, isKnown(name) ? value : unknown])));
const bind = (facts: Readonly<Record<string, FactValue>>) => (ref: FactRef) => () => facts[ref.fact] ?? null;
const conditions = arbitraryCondition.filter((condition) => leavesOf(condition).length < 30);

describe('deciding leaves', () => {
  it('agree with the compiled condition on what it comes to', () => {
    fc.assert(
      fc.property(conditions, known, (condition, facts) => {
        const test = (leaf: FactCondition | { condition: string }) => compileCondition(leaf, bind(facts)).test(null);
        expect(decide(condition, test).truth).toBe(compileCondition(condition, bind(facts)).test(null));
      }),
      { numRuns: 500 },
    );
  });

  it('alone give it: whatever the other comparisons come to, the condition stays', () => {
    fc.assert(
      fc.property(conditions, known, fc.infiniteStream(fc.constantFrom('yes', 'no', 'unknown')), (condition, facts, others) => {
        const test = (leaf: FactCondition | { condition: string }) => compileCondition(leaf, bind(facts)).test(null);
        const { truth, leaves } = decide(condition, test);
        fc.pre(truth !== 'unknown');
        const places = leavesOf(condition);
        let index = -1;
        const again = decide(condition, (leaf) => {
          index += 1;
          return leaves.includes(places[index]?.path ?? '') ? test(leaf) : others.next().value;
        });
        expect(again.truth).toBe(truth);
      }),
      { numRuns: 300 },
    );
  });
});
