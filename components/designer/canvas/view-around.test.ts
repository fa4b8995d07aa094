import { describe, expect, it } from 'vitest';
import { nodeHeight, nodeWidth } from './layout-tree.ts';
import { boundsOf, viewAround } from './view-around.ts';

const column = (count: number) => new Map(Array.from({ length: count }, (_, index) => [`/${index}`, { x: 8, y: 8 + index * 78 }] as const));
const screen = { width: 900, height: 400, zoom: 1 };
/** Where the top of a part stands on the screen. */
const onScreen = (y: number, view: { readonly y: number }) => y + view.y;

describe('viewAround', () => {
  const bounds = boundsOf(column(100));

  it('knows what all parts take up', () => {
    expect(bounds).toEqual({ x: 8, y: 8, width: nodeWidth, height: 99 * 78 + nodeHeight });
  });

  it('brings a part into the middle', () => {
    const view = viewAround({ x: 8, y: 8 + 50 * 78 }, bounds, screen);
    expect(onScreen(8 + 50 * 78 + nodeHeight / 2, view)).toBe(200);
  });

  it('shows nothing empty beyond the first and the last part', () => {
    expect(onScreen(8, viewAround({ x: 8, y: 8 }, bounds, screen))).toBe(24);
    expect(onScreen(8 + 99 * 78 + nodeHeight, viewAround({ x: 8, y: 8 + 99 * 78 }, bounds, screen))).toBe(400 - 56);
  });

  it('puts what is shorter than the screen in its middle', () => {
    const { x } = viewAround({ x: 8, y: 8 }, bounds, screen);
    expect(x + 8 + nodeWidth / 2).toBe(450);
  });
});
