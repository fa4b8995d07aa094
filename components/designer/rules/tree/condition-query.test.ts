import fc from 'fast-check';
import type { RuleType } from 'react-querybuilder';
import { describe, expect, it } from 'vitest';
import { arbitraryCondition } from '../../../../core/testing/arbitrary-condition.ts';
import { readSeeds } from '../../../../core/testing/read-seeds.ts';
import type { Condition, FactCondition } from '../../../../schemas/generated/definitions.ts';
import { leavesOf } from '../../model/condition-leaf.ts';
import { type ConditionGroup, fromQuery, pointerOf, toQuery } from './condition-query.ts';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
const name = fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/);
const ref = fc.record(
  { fact: name, path: name, params: fc.record({ of: name, per: fc.constant('order' as const) }) },
  { requiredKeys: ['fact'] },
);
const operator = fc.constantFrom('equal', 'not:in', 'someFact:everyValue:not:greaterThan', 'swap:contains');
const comparison: fc.Arbitrary<FactCondition> = fc
  .tuple(ref, operator, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), ref))
  .map(([fact, op, value]) => ({ ...fact, operator: op, value }));

/** Every shape the profile allows, also those that nobody would write: groups of one, and not of not. */
const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    comparison,
    name.map((condition) => ({ condition })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

function linesOf(group: ConditionGroup): RuleType[] {
  return group.rules.flatMap((node) => (typeof node !== 'object' ? [] : 'rules' in node ? linesOf(node) : [node]));
}

describe('a condition as a tree of the query builder', () => {
  it('comes back equal, whatever the profile allows', () => {
    fc.assert(
      fc.property(fc.oneof(anyCondition, arbitraryCondition), (condition) => {
        expect(fromQuery(toQuery(condition))).toEqual(condition);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back equal for every rule of the catalogue', () => {
    const seeds = readSeeds();
    const conditions = [
      ...seeds.all('rule').map(({ when }) => when),
      ...seeds.all('condition').map(({ when }) => when),
      ...seeds.all('offering').flatMap(({ rules = [] }) => rules.map(({ when }) => when)),
    ];
    expect(conditions.length).toBeGreaterThan(50);
    for (const condition of conditions) expect(fromQuery(toQuery(condition))).toEqual(condition);
  });

  it('knows of every comparison where it stands, in reading order', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        expect(linesOf(toQuery(condition)).map(pointerOf)).toEqual(leavesOf(condition).map(({ path }) => path));
      }),
    );
  });

  it('keeps the parts that are the same object, where they stand as before', () => {
    const [first, second, third] = ['shanghai', 'beijing', 'henan'].map((value) => ({
      all: [{ fact: 'order', path: 'region', operator: 'equal', value }],
    }));
    if (!first || !second || !third) throw new Error('three parts');
    const before = toQuery({ any: [first, second] });
    const after = toQuery({ any: [first, third] });
    expect(after.rules[0]).toBe(before.rules[0]);
    expect(after.rules[1]).not.toBe(before.rules[1]);
    expect(linesOf(toQuery({ any: [second, first] })).map(pointerOf)).toEqual(['/any/0/all/0', '/any/1/all/0']);
  });

  it('gives every place an id of its own', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        const ids: string[] = [];
        const visit = (node: ConditionGroup | ConditionGroup['rules'][number]): void => {
          if (typeof node !== 'object') return;
          ids.push(node.id ?? '');
          if ('rules' in node) for (const each of node.rules) visit(each);
        };
        visit(toQuery(condition));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('says nothing where it holds no comparison', () => {
    expect(fromQuery({ combinator: 'all', rules: [{ combinator: 'any', rules: [] }] })).toBeNull();
    const leaf = { fact: 'order', path: 'region', operator: 'equal', value: 'shanghai' } as const;
    const grown = toQuery(leaf);
    expect(fromQuery({ ...grown, rules: [...grown.rules, ...grown.rules] })).toEqual({ all: [leaf, leaf] });
    expect(fromQuery({ ...grown, not: true })).toEqual({ not: leaf });
  });
});
