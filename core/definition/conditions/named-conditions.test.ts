import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../schemas/generated/definitions.ts';
import { comparisonsOf, findIn, type NamedConditions, namesWithPointers, writeOut } from './named-conditions.ts';

const leaf: Condition = { fact: 'customer', path: 'age', operator: 'lessThan', value: 18 };
const other: Condition = { fact: 'customer', path: 'idVerified', operator: 'equal', value: true };
const named: NamedConditions = { minor: leaf, 'minor-or-unknown': { any: [{ condition: 'minor' }, { not: other }] } };
const asking: Condition = { all: [other, { not: { condition: 'minor-or-unknown' } }, { any: [{ condition: 'minor' }] }] };

describe('conditions with a name', () => {
  it('are found wherever they are named, each with its place', () => {
    expect(namesWithPointers(asking, '/when')).toEqual([
      { id: 'minor-or-unknown', pointer: '/when/all/1/not' },
      { id: 'minor', pointer: '/when/all/2/any/0' },
    ]);
  });

  it('are written out, names inside of names too, and nothing is changed', () => {
    const before = JSON.stringify([asking, named]);
    expect(writeOut(asking, findIn(named))).toEqual({ all: [other, { not: { any: [leaf, { not: other }] } }, { any: [leaf] }] });
    expect(JSON.stringify([asking, named])).toBe(before);
  });

  it('stay names where nobody knows them, whatever objects have by themselves', () => {
    const strange: Condition = { condition: 'constructor' };
    expect(writeOut(strange, findIn(named))).toEqual(strange);
    expect(comparisonsOf(strange, findIn(named))).toBeNull();
    expect(writeOut(strange, findIn({ ...named, constructor: leaf }))).toEqual(leaf);
  });

  it('are counted without writing them out', () => {
    expect(comparisonsOf(asking, findIn(named))).toBe(4);
    const doubling: NamedConditions = {
      c60: leaf,
      ...Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`c${index}`, { any: [{ condition: `c${index + 1}` }, { condition: `c${index + 1}` }] }]),
      ),
    };
    expect(comparisonsOf({ condition: 'c0' }, findIn(doubling))).toBe(2 ** 60);
  });

  it('have no count in a circle', () => {
    const circle: NamedConditions = { a: { not: { condition: 'b' } }, b: { all: [leaf, { condition: 'a' }] } };
    expect(comparisonsOf({ any: [leaf, { condition: 'b' }] }, findIn(circle))).toBeNull();
  });
});
