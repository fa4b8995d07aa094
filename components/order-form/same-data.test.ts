import { describe, expect, it } from 'vitest';
import { isSameData } from './same-data.ts';

describe('isSameData', () => {
  it('takes equal data for the same whatever the order of keys', () => {
    expect(isSameData({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
  });

  it.each([
    [[1], { 0: 1 }],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    [null, {}],
    ['1', 1],
  ])('tells %j from %j', (left, right) => {
    expect(isSameData(left, right)).toBe(false);
  });
});
