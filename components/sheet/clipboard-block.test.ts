import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells, spread, writeCells } from './clipboard-block.ts';

describe('cells of a spreadsheet', () => {
  it('come back as they were copied, whatever they hold', () => {
    const cell = fc
      .oneof(fc.string(), fc.constantFrom('', '"', 'a\tb', 'a\nb', '"quoted"', '月费 45.00'))
      .map((text) => text.replaceAll('\r', ''));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(readCells(writeCells(table))).toEqual(table);
      }),
    );
  });

  it('take the line ends of every system, and no row from the last one', () => {
    expect(readCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readCells('a')).toEqual([['a']]);
    expect(readCells('')).toEqual([]);
  });

  it.each([
    [
      'one cell fills all that is selected',
      [['a']],
      2,
      2,
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
    ],
    [
      'a row fills rows',
      [['a', 'b']],
      2,
      2,
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
    [
      'a column fills columns twice as wide',
      [['a'], ['b']],
      2,
      2,
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
    ],
    ['what does not fit stays as it came', [['a', 'b']], 3, 3, [['a', 'b']]],
    ['more than is selected stays as it came', [['a'], ['b']], 1, 1, [['a'], ['b']]],
  ])('%s', (_, block, rows, columns, filled) => {
    expect(spread(block, rows, columns)).toEqual(filled);
  });
});
