import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import type { StructureLink } from '../model/structure-links.ts';
import { nodeId } from './layout-tree.ts';
import type { LinkEdge } from './link-edge.tsx';

/** Where an end is shut away, its line goes to the nearest part around it that is to be seen. */
function shownAround(rows: readonly OutlineRow[], shown: ReadonlySet<Place>, place: Place): Place | null {
  for (let at: Place | null = place; at !== null; at = rows.find((row) => row.place === at)?.parent ?? null) if (shown.has(at)) return at;
  return null;
}

/** Several lines of one kind between the same two parts are drawn as the first of them. */
export function linkEdges(links: readonly StructureLink[], rows: readonly OutlineRow[], shown: ReadonlySet<Place>): readonly LinkEdge[] {
  const edges = new Map<string, LinkEdge>();
  for (const link of links) {
    const [from, to] = [shownAround(rows, shown, link.from), shownAround(rows, shown, link.to)];
    if (from === null || to === null || from === to) continue;
    const id = `${link.type}:${from}:${to}`;
    if (edges.has(id)) continue;
    edges.set(id, {
      id,
      type: 'link',
      source: nodeId(from),
      target: nodeId(to),
      sourceHandle: 'link',
      targetHandle: 'linked',
      focusable: false,
      selectable: false,
      zIndex: 1,
      data: { link, lane: edges.size },
    });
  }
  return [...edges.values()];
}
