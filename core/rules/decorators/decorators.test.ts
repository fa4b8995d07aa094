import { describe, expect, it } from 'vitest';
import { findComparison } from '../find-comparison.ts';
import type { KnownValue } from '../operator.ts';
import { decorators } from './decorators.ts';

describe('decorators', () => {
  it('have the name that they are listed by', () => {
    expect(Object.entries(decorators).every(([name, decorator]) => decorator.name === name)).toBe(true);
  });

  it.each([
    ['not:in', [], true],
    ['swap:contains', [], false],
    ['someFact:in', [], false],
    ['everyFact:in', ['a'], undefined],
    ['someValue:equal', ['a'], undefined],
    ['someValue:notEqual', ['a', 'b'], true],
    ['someValue:notEqual', ['a', 'a'], undefined],
    ['everyValue:equal', ['a', 'b'], false],
    ['everyValue:equal', [], true],
    ['everyValue:not:notEqual', ['a', 'b'], false],
  ] as const)('%s with an unknown fact and the value %j settles on %s', (operator, value, settled) => {
    expect(findComparison(operator).withValue(value as KnownValue)).toBe(settled);
  });

  it.each([
    ['not:contains', [], true],
    ['swap:in', [], false],
    ['someFact:notEqual', ['a', 'b'], true],
    ['someFact:lessThan', [1, 2], undefined],
    ['everyFact:equal', ['a', 'b'], false],
    ['everyFact:equal', [], true],
    ['someValue:lessThan', null, false],
    ['everyValue:not:lessThan', null, true],
  ] as const)('%s with an unknown value and the fact %j settles on %s', (operator, fact, settled) => {
    expect(findComparison(operator).withFact(fact as KnownValue)).toBe(settled);
  });
});
