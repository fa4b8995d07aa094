import { describe, expect, it } from 'vitest';
import { findComparison } from '../find-comparison.ts';
import type { KnownValue } from '../operator.ts';
import { type FactValue, unknown } from '../truth.ts';
import { operators } from './operators.ts';

type Row = readonly [operator: string, fact: KnownValue, value: KnownValue, passes: boolean];

const table: readonly Row[] = [
  ['equal', 'a', 'a', true],
  ['equal', 1, '1', false],
  ['equal', null, null, true],
  ['equal', false, null, false],
  ['notEqual', 'a', 'b', true],
  ['notEqual', null, 'b', true],
  ['notEqual', 2, 2, false],
  ['in', 'a', ['a', 'b'], true],
  ['in', 'c', ['a', 'b'], false],
  ['in', 'a', [], false],
  ['in', null, [null], true],
  ['in', 'a', 'abc', false],
  ['notIn', 'c', ['a', 'b'], true],
  ['notIn', 'a', ['a'], false],
  ['notIn', null, ['a'], true],
  ['contains', ['a', 'b'], 'a', true],
  ['contains', [], 'a', false],
  ['contains', null, 'a', false],
  ['contains', 'abc', 'a', false],
  ['doesNotContain', ['b'], 'a', true],
  ['doesNotContain', ['a'], 'a', false],
  ['doesNotContain', null, 'a', false],
  ['lessThan', 1, 2, true],
  ['lessThan', 2, 2, false],
  ['lessThan', null, 2, false],
  ['lessThan', -1, null, true],
  ['lessThan', '1', 2, false],
  ['lessThanInclusive', 2, 2, true],
  ['lessThanInclusive', 3, 2, false],
  ['greaterThan', 3, 2, true],
  ['greaterThan', 2, 2, false],
  ['greaterThan', null, -1, false],
  ['greaterThanInclusive', 2, 2, true],
  ['greaterThanInclusive', 1, 2, false],
  ['greaterThanInclusive', 0, null, true],
  ['startsWith', '18812345678', '188', true],
  ['startsWith', '15712345678', '188', false],
  ['startsWith', '188', '', true],
  ['startsWith', null, '188', false],
  ['startsWith', 188, '188', false],
  ['before', '2009-09-30', '2009-10-01', true],
  ['before', '2009-10-01', '2009-10-01', false],
  ['before', '2009-10-01T00:00:00+08:00', '2009-09-30T17:00:00Z', true],
  ['before', '2009-10-01T00:00:00.5Z', '2009-10-01T00:00:00.25Z', false],
  ['before', '2009-09-30', '2009-10-01T00:00:00+08:00', false],
  ['before', null, '2009-10-01', false],
  ['before', '2009-10-01', null, false],
  ['before', '1', '2', false],
  ['before', '2009-02-29', '2009-03-01', false],
  ['notAfter', '2009-10-01', '2009-10-01', true],
  ['notAfter', '2009-10-02', '2009-10-01', false],
  ['notAfter', null, null, false],
  ['after', '2010-01-01', '2009-12-31', true],
  ['after', '2009-12-31', '2009-12-31', false],
  ['after', null, '2009-12-31', false],
  ['notBefore', '2009-10-01T00:00:00+08:00', '2009-09-30T16:00:00Z', true],
  ['notBefore', '2009-09-30', '2009-10-01', false],
  ['notBefore', '2009-10-01', 20091001, false],
];

const decorated: readonly Row[] = [
  ['someFact:equal', ['a', 'b'], 'b', true],
  ['someFact:equal', [], 'b', false],
  ['someFact:equal', null, 'b', false],
  ['everyFact:greaterThan', [2, 3], 1, true],
  ['everyFact:greaterThan', [], 1, true],
  ['everyFact:greaterThan', null, 1, false],
  ['someValue:equal', 'a', ['a', 'b'], true],
  ['someValue:lessThan', 5, [1, 2], false],
  ['everyValue:notEqual', 'a', ['b', 'c'], true],
  ['everyValue:equal', 'a', [], true],
  ['swap:lessThan', 1, 2, false],
  ['swap:in', ['a', 'b'], 'a', true],
  ['not:equal', 'a', 'a', false],
  ['not:contains', null, 'a', true],
  ['someFact:not:in', ['a', 'z'], ['a'], true],
  ['not:someFact:in', ['a', 'z'], ['a'], false],
  ['someFact:someValue:equal', ['a'], ['a', 'b'], true],
  ['swap:before', '2009-10-02', '2009-10-01', true],
  ['not:after', null, '2009-10-01', true],
  ['everyFact:notBefore', ['2009-10-01', '2010-01-01'], '2009-10-01', true],
];

describe('operators', () => {
  it.each([...table, ...decorated])('%s passes for the fact %j and the value %j: %s', (operator, fact, value, passes) => {
    const comparison = findComparison(operator);
    expect(comparison.test(fact, value)).toBe(passes);
    const leaf = comparison.leaf((read: FactValue) => read, value);
    expect([leaf(fact), leaf(unknown)]).toEqual([passes ? 'yes' : 'no', 'unknown']);
  });

  it('have the name that they are listed by, and a row in the table', () => {
    for (const [name, operator] of Object.entries(operators)) {
      expect(operator.name).toBe(name);
      expect(table.some(([tested]) => tested === name)).toBe(true);
    }
  });
});
