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
