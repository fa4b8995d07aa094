import { describe, expect, it } from 'vitest';
import { type LaidOutRow, layoutTree, type Position } from './layout-tree.ts';
import { createLayouts, type LayoutWorker, shapeOf } from './layouts.ts';

const rowsOf = (...places: readonly string[]): readonly LaidOutRow[] => [
  { place: '', parent: null },
  ...places.map((place) => ({ place, parent: '' })),
];

/** Answers as the worker does, or as one that cannot start. */
function workers(end: 'answers' | 'fails') {
  const asked: (readonly LaidOutRow[])[] = [];
  const start = (answer: (positions: readonly (readonly [string, Position])[] | null) => void): LayoutWorker => ({
    ask: (rows) => {
      asked.push(rows);
      queueMicrotask(() => answer(end === 'answers' ? [...layoutTree(rows)] : null));
    },
    stop: () => {},
  });
  return { asked, start };
}

describe('createLayouts', () => {
  it('asks once for a shape, and keeps it', async () => {
    const { asked, start } = workers('answers');
    const layouts = createLayouts(start);
    const rows = rowsOf('/components/a', '/components/b');
    const [first, second] = await Promise.all([layouts.find(rows), layouts.find(rows)]);
    expect(first).toEqual(layoutTree(rows));
    expect(second).toBe(first);
    expect(layouts.kept(shapeOf(rows))).toBe(first);
    expect(await layouts.find([...rows])).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('answers each in its turn', async () => {
    const layouts = createLayouts(workers('answers').start);
    const [one, other] = [rowsOf('/components/a'), rowsOf('/components/a', '/components/b')];
    expect((await Promise.all([layouts.find(one), layouts.find(other)])).map((found) => found.size)).toEqual([2, 3]);
  });

  it('lays out by itself where no worker runs', async () => {
    const rows = rowsOf('/components/a');
    expect(await createLayouts(workers('fails').start).find(rows)).toEqual(layoutTree(rows));
  });

  it('forgets the oldest of many shapes', async () => {
    const layouts = createLayouts(workers('answers').start);
    const shapes = Array.from({ length: 13 }, (_, index) => rowsOf(`/components/${index}`));
    for (const rows of shapes) await layouts.find(rows);
    expect(shapes.map((rows) => layouts.kept(shapeOf(rows)) !== undefined)).toEqual([false, ...Array(12).fill(true)]);
  });
});
