import { describe, expect, it } from 'vitest';
import { listSides, parseOperator } from './operator-types.ts';

describe('an operator text', () => {
  it('is read from the outside in', () => {
    expect(parseOperator('not:someFact:in')).toEqual({ type: 'known', decorators: ['not', 'someFact'], operator: 'in' });
  });

  it.each([
    ['endsWith', { type: 'unknown-operator', name: 'endsWith' }],
    ['maybe:equal', { type: 'unknown-decorator', name: 'maybe' }],
    ['constructor', { type: 'unknown-operator', name: 'constructor' }],
    ['toString:equal', { type: 'unknown-decorator', name: 'toString' }],
    ['', { type: 'unknown-operator', name: '' }],
  ])('that nobody knows is told: %j', (text, expected) => {
    expect(parseOperator(text)).toEqual(expected);
  });

  it.each([
    ['equal', { fact: false, value: false }],
    ['in', { fact: false, value: true }],
    ['not:contains', { fact: true, value: false }],
    ['swap:in', { fact: true, value: false }],
    ['someFact:in', { fact: true, value: true }],
    ['someFact:swap:lessThan', { fact: true, value: false }],
    ['swap:someFact:lessThan', { fact: false, value: true }],
    ['everyValue:equal', { fact: false, value: true }],
    ['endsWith', null],
  ])('says which of its sides are lists: %s', (text, expected) => {
    expect(listSides(text)).toEqual(expected);
  });
});
