import { describe, expect, it } from 'vitest';
import { moved, nextRow, rectangleOf, tabbed, textsIn } from './sheet-position.ts';

const size = { first: -1, rows: 500, columns: 4, page: 10 };

describe('moving in the grid', () => {
  it.each([
    ['ArrowUp', false, { row: 0, column: 1 }, { row: -1, column: 1 }],
    ['ArrowUp', false, { row: -1, column: 1 }, { row: -1, column: 1 }],
    ['ArrowDown', false, { row: 499, column: 1 }, { row: 499, column: 1 }],
    ['ArrowDown', true, { row: 3, column: 1 }, { row: 499, column: 1 }],
    ['ArrowLeft', false, { row: 3, column: 0 }, { row: 3, column: 0 }],
    ['ArrowRight', true, { row: 3, column: 0 }, { row: 3, column: 3 }],
    ['Home', true, { row: 3, column: 2 }, { row: -1, column: 0 }],
    ['End', true, { row: 3, column: 2 }, { row: 499, column: 3 }],
    ['PageDown', false, { row: 3, column: 2 }, { row: 13, column: 2 }],
    ['PageUp', false, { row: 3, column: 2 }, { row: -1, column: 2 }],
  ])('%s (far: %s) leads from %o to %o', (key, isFar, from, to) => {
    expect(moved(from, key, isFar, size)).toEqual(to);
  });

  it('begins at the first row where none stands before it', () => {
    const plain = { ...size, first: 0 };
    expect(moved({ row: 3, column: 2 }, 'PageUp', false, plain)).toEqual({ row: 0, column: 2 });
    expect(moved({ row: 3, column: 2 }, 'Home', true, plain)).toEqual({ row: 0, column: 0 });
    expect(tabbed({ row: 0, column: 0 }, true, plain)).toBeNull();
    expect(tabbed({ row: 1, column: 0 }, true, plain)).toEqual({ row: 0, column: 3 });
  });

  it('leaves other keys alone', () => {
    expect(moved({ row: 0, column: 0 }, 'a', false, size)).toBeNull();
  });

  it('goes by Tab through every cell, and out at both ends', () => {
    expect(tabbed({ row: 0, column: 3 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(tabbed({ row: 0, column: 0 }, true, size)).toEqual({ row: -1, column: 3 });
    expect(tabbed({ row: -1, column: 0 }, true, size)).toBeNull();
    expect(tabbed({ row: 499, column: 3 }, false, size)).toBeNull();
  });

  it('makes a rectangle whichever way the selection was drawn', () => {
    const selection = { anchor: { row: 5, column: 3 }, active: { row: 2, column: 1 } };
    expect(rectangleOf(selection)).toEqual({ top: 2, bottom: 5, left: 1, right: 3 });
  });

  it('takes the texts of a rectangle by rows', () => {
    const texts = textsIn({ top: 1, bottom: 2, left: 0, right: 1 }, ({ row, column }) => `${row}${column}`);
    expect(texts).toEqual([
      ['10', '11'],
      ['20', '21'],
    ]);
  });

  it('finds the next problem, from the last one back to the first', () => {
    expect([nextRow([3, 9], 3), nextRow([3, 9], 9), nextRow([], 1)]).toEqual([9, 3, undefined]);
  });
});
