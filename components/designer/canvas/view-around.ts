import { nodeHeight, nodeWidth, type Position } from './layout-tree.ts';
import type { Positions } from './layouts.ts';

export type Bounds = Position & { readonly width: number; readonly height: number };
type View = { readonly width: number; readonly height: number; readonly zoom: number };

/** Between the picture and the edge of what is seen of it; at the foot stand what zooms, what lines mean and the map. */
export const edge = 24;
export const foot = 56;

/** What all parts take up together. */
export function boundsOf(positions: Positions): Bounds {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of positions.values()) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + nodeWidth), Math.max(bottom, y + nodeHeight)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

type Axis = { readonly size: number; readonly after: number; readonly zoom: number };

/** Where one axis of the picture begins on the screen: the part in the middle, but nothing empty beyond the ends of what is longer. */
function begin(middle: number, [from, length]: readonly [number, number], { size, after, zoom }: Axis): number {
  const [start, end] = [edge - from * zoom, size - after - (from + length) * zoom];
  return end >= start ? (start + end) / 2 : Math.min(start, Math.max(end, size / 2 - middle * zoom));
}

/** The viewport that brings a part into the middle, as far as the picture reaches. */
export const viewAround = (part: Position, bounds: Bounds, { width, height, zoom }: View) => ({
  x: begin(part.x + nodeWidth / 2, [bounds.x, bounds.width], { size: width, after: edge, zoom }),
  y: begin(part.y + nodeHeight / 2, [bounds.y, bounds.height], { size: height, after: foot, zoom }),
  zoom,
});
