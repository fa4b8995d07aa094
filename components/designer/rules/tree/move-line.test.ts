import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../schemas/generated/definitions.ts';
import { fromQuery, toQuery } from './condition-query.ts';
import { dropAt, type LineDrop, type LinePath, moveLine } from './move-line.ts';

const leaf = (path: string): Condition => ({ fact: 'customer', path, operator: 'equal', value: 1 });
const [a, b, c, d] = [leaf('a'), leaf('b'), leaf('c'), leaf('d')];
const condition: Condition = { all: [a, { any: [b, c] }, d] };
const moved = (from: LinePath, drop: LineDrop): Condition | null => {
  const next = moveLine(toQuery(condition), from, drop);
  return next && fromQuery(next);
};

describe('a line of the tree that is dragged', () => {
  it.each<[string, LinePath, LineDrop, Condition]>([
    ['before one above', [2], { path: [0], at: 'before' }, { all: [d, a, { any: [b, c] }] }],
    ['after one below', [0], { path: [2], at: 'after' }, { all: [{ any: [b, c] }, d, a] }],
    ['into a group', [2], { path: [1], at: 'into' }, { all: [a, { any: [d, b, c] }] }],
    ['beside a line of a group', [0], { path: [1, 0], at: 'after' }, { all: [{ any: [b, a, c] }, d] }],
    ['out of a group', [1, 1], { path: [0], at: 'before' }, { all: [c, a, { any: [b] }, d] }],
    ['as a group', [1], { path: [2], at: 'after' }, { all: [a, d, { any: [b, c] }] }],
    ['onto the whole', [2], { path: [], at: 'after' }, { all: [d, a, { any: [b, c] }] }],
  ])('goes %s', (_name, from, drop, becomes) => {
    expect(moved(from, drop)).toEqual(becomes);
  });

  it('does not go into itself', () => {
    expect(moved([1], { path: [1, 0], at: 'before' })).toBeNull();
    expect(moved([1], { path: [1], at: 'into' })).toBeNull();
  });

  it('goes beside a line by its halves, and into a group but near its edges', () => {
    expect([5, 30].map((top) => dropAt(false, top, 40))).toEqual(['before', 'after']);
    expect([5, 50, 95].map((top) => dropAt(true, top, 100))).toEqual(['before', 'into', 'after']);
  });
});
