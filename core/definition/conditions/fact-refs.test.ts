import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import { factRefKey, factRefsOf, factRefsWithPointers } from './fact-refs.ts';

const age = { fact: 'customer', path: 'age' };
const condition: Condition = {
  all: [
    { ...age, operator: 'greaterThan', value: 17 },
    { not: { fact: 'product', path: 'city', operator: 'equal', value: { fact: 'bundle', path: 'head.city' } } },
    { any: [{ ...age, operator: 'equal', value: null }] },
  ],
};

describe('facts of a condition', () => {
  it('are found on both sides, each with where it stands', () => {
    expect(factRefsWithPointers(condition, '/when')).toEqual([
      { ref: age, pointer: '/when/all/0' },
      { ref: { fact: 'product', path: 'city' }, pointer: '/when/all/1/not' },
      { ref: { fact: 'bundle', path: 'head.city' }, pointer: '/when/all/1/not/value' },
      { ref: age, pointer: '/when/all/2/any/0' },
    ]);
  });

  it('are listed once each', () => {
    expect(factRefsOf(condition).map((ref) => ref.fact)).toEqual(['customer', 'product', 'bundle']);
  });

  it('have a key that only the order of keys leaves alone', () => {
    const counted = { fact: 'items', path: 'count', params: { of: 'card', where: { a: 1, b: 2 } } };
    expect(factRefKey(counted)).toBe(factRefKey({ params: { where: { b: 2, a: 1 }, of: 'card' }, path: 'count', fact: 'items' }));
    expect(factRefKey(counted)).not.toBe(factRefKey({ ...counted, params: { of: 'card', where: { a: 1, b: '2' } } }));
    expect(factRefKey({ fact: 'items' })).not.toBe(factRefKey({ fact: 'items', path: 'count' }));
  });
});
