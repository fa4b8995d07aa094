import { Graph, layout } from '@dagrejs/dagre';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';

/** Every node has this size, so that laying out needs no measuring. */
export const nodeWidth = 220;
export const nodeHeight = 64;
/** Between two nodes of a column, and between two columns. */
const rowGap = 14;
export const columnGap = 44;
const nodeStep = nodeHeight + rowGap;
/** What stands in a part may be as high as this before its middle is out of sight of most of it. */
const lowSubtree = 10 * nodeStep;

export type Position = { readonly x: number; readonly y: number };
export type LaidOutRow = Pick<OutlineRow, 'place' | 'parent'>;

/** Parts that stand one below the other whatever is around them: one that has others below it, or a run of siblings that have none. */
export type Block = { readonly parent: Place | null; readonly places: readonly Place[] };

/** The blocks of a tree, in the order of the outline. */
export function blocksOf(rows: readonly LaidOutRow[]): readonly Block[] {
  const parents = new Set(rows.map(({ parent }) => parent));
  const blocks: { readonly parent: Place | null; readonly places: Place[] }[] = [];
  const growing = new Map<Place | null, Place[]>();
  for (const { place, parent } of rows) {
    const isLeaf = !parents.has(place);
    const run = isLeaf ? growing.get(parent) : undefined;
    if (run) {
      run.push(place);
      continue;
    }
    const places = [place];
    blocks.push({ parent, places });
    if (isLeaf) growing.set(parent, places);
    else growing.delete(parent);
  }
  return blocks;
}

/** Left to right; the top left corner of each node by place. A run of siblings is given to dagre as one tall node: it stacks them itself. */
export function layoutTree(rows: readonly LaidOutRow[]): ReadonlyMap<Place, Position> {
  const blocks = blocksOf(rows);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree', nodesep: rowGap, ranksep: columnGap, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [index, { places }] of blocks.entries())
    graph.setNode(String(index), { width: nodeWidth, height: places.length * nodeStep - rowGap });
  const blockOf = new Map(blocks.flatMap(({ places }, index) => places.map((place) => [place, String(index)] as const)));
  for (const [index, { parent }] of blocks.entries()) {
    const above = parent === null ? undefined : blockOf.get(parent);
    if (above !== undefined) graph.setEdge(above, String(index));
  }
  // The order of the outline is the order of the picture.
  layout(graph, { disableOptimalOrderHeuristic: true });
  const corners = blocks.map((_, index) => {
    const { x, y, height } = graph.node(String(index));
    return { x: x - nodeWidth / 2, y: y - height / 2, height };
  });
  const tops = raised(blocks, corners);
  return new Map(
    blocks.flatMap(({ places }, index) =>
      places.map((place, at) => [place, { x: corners[index]?.x ?? 0, y: (tops[index] ?? 0) + at * nodeStep }] as const),
    ),
  );
}

/**
 * The tops of the blocks: a part in which more stands than a screen shows goes up beside the first of it, as far as what is above it in
 * its column lets it. In the middle of them it would have none of them in sight.
 */
function raised(blocks: readonly Block[], corners: readonly (Position & { readonly height: number })[]): readonly number[] {
  const reach = new Map<Place, { readonly from: number; readonly to: number }>();
  for (const [index, { parent }] of blocks.entries()) {
    const corner = corners[index];
    if (parent === null || !corner) continue;
    const { from, to } = reach.get(parent) ?? { from: corner.y, to: corner.y };
    reach.set(parent, { from: Math.min(from, corner.y), to: Math.max(to, corner.y + corner.height) });
  }
  const free = new Map<number, number>();
  const tops = corners.map(({ y }) => y);
  const downwards = corners.map((_, index) => index).sort((one, other) => (tops[one] ?? 0) - (tops[other] ?? 0));
  for (const index of downwards) {
    const corner = corners[index];
    const [first = ''] = blocks[index]?.places ?? [];
    const inside = reach.get(first);
    if (!corner) continue;
    const wanted = inside && inside.to - inside.from > lowSubtree ? inside.from : corner.y;
    const top = Math.min(corner.y, Math.max(wanted, free.get(corner.x) ?? wanted));
    tops[index] = top;
    free.set(corner.x, top + corner.height + rowGap);
  }
  return tops;
}

/** The root's place is the empty text, which is no id on a canvas. */
export const nodeId = (place: Place): string => `place:${place}`;
export const placeOfNode = (id: string): Place => id.slice('place:'.length);
