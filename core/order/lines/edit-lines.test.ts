import { describe, expect, it } from 'vitest';
import type { SlotValue } from '../../configure/index.ts';
import { Random } from '../../testing/random.ts';
import { addRows, clearCells, fillDown, pasteBlock, removeRows, replaceText, setCell, setCells } from './edit-lines.ts';
import { applyPatch, type LinesPatch } from './lines-patch.ts';
import { cellValue, type LineCells, type RoleLines } from './order-lines.ts';

const given = (template: LineCells, ...rows: LineCells[]): RoleLines => ({
  template,
  rows: rows.map((cells, index) => ({ key: `l${index + 1}`, cells })),
  issued: rows.length,
});
const lines = given({ '/city': 'beijing' }, { '/n': '1', '/city': 'tianjin' }, { '/n': '2' }, { '/n': '3', '/city': null });
const edited = (patch: LinesPatch, before: RoleLines = lines) => applyPatch(before, patch).lines;
const column = (of: RoleLines, path: string) => of.rows.map((row) => row.cells[path]);

describe('editing lines', () => {
  it.each<[string, LinesPatch, string, (SlotValue | undefined)[]]>([
    ['sets one cell', setCell('l2', '/city', 'shanghai'), '/city', ['tianjin', 'shanghai', null]],
    ['sets a range', setCells({ rows: ['l1', 'l2', 'l3'], paths: ['/city'] }, 'x'), '/city', ['x', 'x', 'x']],
    [
      'takes a range back to the template',
      clearCells({ rows: ['l1', 'l3'], paths: ['/city', '/n'] }),
      '/city',
      [undefined, undefined, undefined],
    ],
    ['fills a value down', fillDown(lines, { rows: ['l1', 'l2', 'l3'], paths: ['/city'] }), '/city', ['tianjin', 'tianjin', 'tianjin']],
    ['fills silence down', fillDown(lines, { rows: ['l2', 'l3'], paths: ['/city'] }), '/city', ['tianjin', undefined, undefined]],
    ['fills down from the template', fillDown(lines, { rows: [null, 'l3'], paths: ['/city'] }), '/city', ['tianjin', undefined, 'beijing']],
    ['leaves rows that do not stand there', setCell('l9', '/city', 'x'), '/city', ['tianjin', undefined, null]],
  ])('%s', (_, patch, path, values) => {
    expect(column(edited(patch), path)).toEqual(values);
  });

  it('changes by the template only what nobody touched', () => {
    const changed = edited(setCell(null, '/city', 'shanghai'));
    expect(changed.rows).toBe(lines.rows);
    expect(changed.rows.map((row) => cellValue(changed, row, '/city'))).toEqual(['tianjin', 'shanghai', null]);
  });

  it('pastes a block to the right and below, and makes rows of what reaches beyond', () => {
    const pasted = edited(
      pasteBlock(lines, { row: 'l3', paths: ['/n', '/city', '/plan'], from: 1 }, [
        ['a', 'b', 'lost'],
        [undefined, 'd'],
      ]),
    );
    expect(column(pasted, '/city')).toEqual(['tianjin', undefined, 'a', undefined]);
    expect(column(pasted, '/plan')).toEqual([undefined, undefined, 'b', 'd']);
    expect(pasted.rows[3]).toEqual({ key: 'l4', cells: { '/plan': 'd' } });
    expect(pasted.issued).toBe(4);
  });

  it('pastes into the template first when it begins there', () => {
    const pasted = edited(pasteBlock(lines, { row: null, paths: ['/city'], from: 0 }, [['t'], ['first']]));
    expect(pasted.template['/city']).toBe('t');
    expect(column(pasted, '/city')).toEqual(['first', undefined, null]);
  });

  it('replaces text whatever its case, also text that comes from the template, and reads it for its column', () => {
    const patch = replaceText(lines, { rows: ['l1', 'l2', 'l3'], paths: ['/city'] }, { find: 'BEI', by: 'nan', read: (text) => text });
    expect(column(edited(patch), '/city')).toEqual(['tianjin', 'nanjing', null]);
    const counted = given({}, { '/n': 12 });
    const numbers = replaceText(counted, { rows: ['l1'], paths: ['/n'] }, { find: '1', by: '3', read: Number });
    expect(column(edited(numbers, counted), '/n')).toEqual([32]);
  });

  it('takes a piece of text for what it is and no pattern', () => {
    const dotted = given({}, { '/n': 'a.b' }, { '/n': 'acb' });
    const patch = replaceText(dotted, { rows: ['l1', 'l2'], paths: ['/n'] }, { find: '.', by: '$&', read: (text) => text });
    expect(column(edited(patch, dotted), '/n')).toEqual(['a$&b', 'acb']);
  });

  it('never gives a key twice, even if the last row went', () => {
    const shorter = edited(removeRows(['l3']));
    expect(edited(addRows(shorter, [{}]), shorter).rows.at(-1)?.key).toBe('l4');
  });
});

const draw = (seed: number) => {
  const random = new Random(seed);
  const paths = ['/a', '/b', '/c'];
  const value = (): SlotValue | undefined => random.pick<SlotValue | undefined>([undefined, null, 'x', 'y', 1, ['p', 'q']]);
  const cells = (): LineCells => Object.fromEntries(paths.flatMap((path) => (random.chance(0.5) ? [[path, value() ?? 'z']] : [])));
  const start = given(cells(), ...Array.from({ length: random.integer(0, 7) }, cells));
  const rowKey = () => (random.chance(0.15) ? null : `l${random.integer(0, 9) + 1}`);
  const range = () => ({ rows: Array.from({ length: random.integer(0, 3) + 1 }, rowKey), paths: paths.slice(random.integer(0, 2)) });
  const patch = (of: RoleLines): LinesPatch => {
    const kind = random.integer(0, 6);
    if (kind === 0) return setCells(range(), value());
    if (kind === 1) return fillDown(of, range());
    if (kind === 2) return removeRows([`l${random.integer(0, 9) + 1}`, `l${random.integer(0, 9) + 1}`]);
    if (kind === 3) return addRows(of, Array.from({ length: random.integer(0, 2) + 1 }, cells));
    if (kind === 4) return replaceText(of, range(), { find: 'x', by: 'w', read: (text) => text });
    if (kind === 5) return { ...removeRows([`l${random.integer(0, 7) + 1}`]), ...setCells(range(), value()), ...addRows(of, []) };
    return pasteBlock(of, { row: of.rows.at(random.integer(0, 7))?.key ?? null, paths, from: random.integer(0, 2) }, [
      [value(), value()],
      [value(), value()],
    ]);
  };
  return { start, patch };
};

describe('every patch', () => {
  it('is taken back exactly by its inverse, step by step to the beginning', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { start, patch } = draw(seed);
      const steps: { before: RoleLines; inverse: LinesPatch }[] = [];
      let now = start;
      for (let step = 0; step < 6; step++) {
        const { lines: next, inverse } = applyPatch(now, patch(now));
        steps.unshift({ before: now, inverse });
        now = next;
      }
      for (const { before, inverse } of steps) {
        now = applyPatch(now, inverse).lines;
        expect([seed, now.template, now.rows]).toEqual([seed, before.template, before.rows]);
      }
    }
  });

  it('leaves rows that it does not change the same objects, and no two rows with one key', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { start, patch } = draw(seed);
      const { lines: next } = applyPatch(start, patch(start));
      const before = new Map(start.rows.map((row) => [row.key, row]));
      for (const row of next.rows) {
        const old = before.get(row.key);
        if (old && JSON.stringify(old) === JSON.stringify(row)) expect(row).toBe(old);
      }
      expect(new Set(next.rows.map(({ key }) => key)).size).toBe(next.rows.length);
    }
  });
});
