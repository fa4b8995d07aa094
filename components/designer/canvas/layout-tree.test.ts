import { describe, expect, it } from 'vitest';
import { offeringIn } from '../model/draft-document.ts';
import { outlineOf } from '../model/outline.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { blocksOf, layoutTree, nodeHeight, nodeWidth } from './layout-tree.ts';

describe('layoutTree', () => {
  const home = offeringIn(sampleDocument, 'home');
  const rows = home ? outlineOf(sampleDocument, home) : [];
  const positions = layoutTree(rows);

  it('puts every part to the right of its parent', () => {
    expect(positions.size).toBe(rows.length);
    for (const row of rows) {
      if (row.parent === null) continue;
      expect(positions.get(row.place)?.x ?? 0).toBeGreaterThanOrEqual((positions.get(row.parent)?.x ?? 0) + nodeWidth);
    }
  });

  it('keeps the order of the outline from top to bottom', () => {
    for (const row of rows) {
      const heights = row.children.map((place) => positions.get(place)?.y ?? 0);
      expect(heights).toEqual([...heights].sort((left, right) => left - right));
    }
  });

  it('lets no two nodes overlap', () => {
    const all = [...positions.values()];
    for (const [index, left] of all.entries()) {
      for (const right of all.slice(index + 1)) {
        expect(Math.abs(left.x - right.x) >= nodeWidth || Math.abs(left.y - right.y) >= nodeHeight).toBe(true);
      }
    }
  });
});

describe('a part in which more stands than a screen shows', () => {
  const options = (group: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ place: `${group}${index}`, parent: group }));
  const rows = [
    { place: '', parent: null },
    ...options('', 12),
    { place: 'a', parent: '' },
    ...options('a', 30),
    { place: 'b', parent: '' },
    ...options('b', 30),
    { place: 'c', parent: '' },
    ...options('c', 3),
  ];
  const positions = layoutTree(rows);
  const top = (place: string) => positions.get(place)?.y ?? Number.NaN;

  it('stands beside the first of it', () => {
    expect(top('')).toBe(top('0'));
    expect(top('b')).toBe(top('b0'));
  });

  it('stays in the middle of what is low', () => expect(top('c')).toBe(top('c1')));

  it('overlaps nothing', () => {
    const all = [...positions.values()];
    for (const [index, left] of all.entries())
      for (const right of all.slice(index + 1))
        expect(Math.abs(left.x - right.x) >= nodeWidth || Math.abs(left.y - right.y) >= nodeHeight).toBe(true);
  });
});

describe('blocksOf', () => {
  it('takes siblings without parts of their own together, between those that have some', () => {
    const rows = [
      { place: '', parent: null },
      ...['a', 'b', 'c', 'd', 'e'].map((place) => ({ place, parent: '' })),
      ...['c1', 'c2'].map((place) => ({ place, parent: 'c' })),
    ];
    expect(blocksOf(rows)).toEqual([
      { parent: null, places: [''] },
      { parent: '', places: ['a', 'b'] },
      { parent: '', places: ['c'] },
      { parent: '', places: ['d', 'e'] },
      { parent: 'c', places: ['c1', 'c2'] },
    ]);
  });
});
