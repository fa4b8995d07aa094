import { Graph, layout } from '@dagrejs/dagre';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';

/** Every node has this size, so that laying out needs no measuring. */
export const nodeWidth = 208;
export const nodeHeight = 64;
/** Between two nodes of a column, and between two columns. */
const rowGap = 14;
export const columnGap = 44;
const nodeStep = nodeHeight + rowGap;

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
  return new Map(
    blocks.flatMap(({ places }, index) => {
      const { x, y, height } = graph.node(String(index));
      return places.map((place, at) => [place, { x: x - nodeWidth / 2, y: y - height / 2 + at * nodeStep }] as const);
    }),
  );
}

/** The root's place is the empty text, which is no id on a canvas. */
export const nodeId = (place: Place): string => `place:${place}`;
export const placeOfNode = (id: string): Place => id.slice('place:'.length);
