import { Graph, layout } from '@dagrejs/dagre';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';

/** Every node has this size, so that laying out needs no measuring. */
export const nodeWidth = 208;
export const nodeHeight = 64;

export type Position = { readonly x: number; readonly y: number };

/** Left to right; the top left corner of each node by place. */
export function layoutTree(rows: readonly Pick<OutlineRow, 'place' | 'parent'>[]): ReadonlyMap<Place, Position> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree', nodesep: 14, ranksep: 44, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const row of rows) graph.setNode(nodeId(row.place), { width: nodeWidth, height: nodeHeight });
  for (const row of rows) if (row.parent !== null) graph.setEdge(nodeId(row.parent), nodeId(row.place));
  // The order of the outline is the order of the picture.
  layout(graph, { disableOptimalOrderHeuristic: true });
  return new Map(
    rows.map((row) => {
      const { x, y } = graph.node(nodeId(row.place));
      return [row.place, { x: x - nodeWidth / 2, y: y - nodeHeight / 2 }];
    }),
  );
}

/** The root's place is the empty text, which is no id on a canvas. */
export const nodeId = (place: Place): string => `place:${place}`;
export const placeOfNode = (id: string): Place => id.slice('place:'.length);
