import type { Place } from '../model/place.ts';
import type { PartNode } from '../nodes/part-node.ts';
import { placeOfNode } from './layout-tree.ts';

const isSameOverlay = ({ data: before }: PartNode, { data: after }: PartNode): boolean =>
  before.overlay === after.overlay || JSON.stringify(before.overlay) === JSON.stringify(after.overlay);

const isSame = (before: PartNode, after: PartNode): boolean =>
  before.data.row === after.data.row &&
  before.data.marks === after.data.marks &&
  before.data.isCollapsed === after.data.isCollapsed &&
  before.selected === after.selected &&
  before.ariaLabel === after.ariaLabel &&
  before.position.x === after.position.x &&
  before.position.y === after.position.y &&
  isSameOverlay(before, after);

/** Hands out the node of before where nothing that it shows changed: the library takes it over as it is, and it is not drawn again. */
export function createNodeKeeper(): (nodes: readonly PartNode[]) => PartNode[] {
  let kept: ReadonlyMap<Place, PartNode> = new Map();
  return (nodes) => {
    const handed = nodes.map((node) => {
      const before = kept.get(placeOfNode(node.id));
      return before && isSame(before, node) ? before : node;
    });
    kept = new Map(handed.map((node) => [placeOfNode(node.id), node]));
    return handed;
  };
}
