'use client';
import { useStoreApi } from '@xyflow/react';
import type { DragEvent } from 'react';
import { draggedOf, isDragged, useDrops } from '../editor/use-drops.ts';
import { useMoves } from '../editor/use-moves.ts';
import { type Place, rootPlace } from '../model/place.ts';
import type { PartNode } from '../nodes/part-node.ts';
import { nodeHeight, nodeId, nodeWidth, placeOfNode } from './layout-tree.ts';

const nodeUnder = ({ target }: DragEvent): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.react-flow__node') : null;

/** The node that a dragged one covers most; its middle has to be over it. */
function covered(node: PartNode, others: readonly PartNode[]): Place | null {
  const middle = { x: node.position.x + nodeWidth / 2, y: node.position.y + nodeHeight / 2 };
  const under = others.find(
    ({ id, position: { x, y } }) =>
      id !== node.id && middle.x >= x && middle.x <= x + nodeWidth && middle.y >= y && middle.y <= y + nodeHeight,
  );
  return under ? placeOfNode(under.id) : null;
}

/** Where a dragged part would go in: written on the node itself, so that nothing is drawn again while it is dragged over hundreds. */
function markTarget(place: Place | null): void {
  const id = place === null ? null : nodeId(place);
  for (const node of document.querySelectorAll('.react-flow__node[data-drop]'))
    if (node.getAttribute('data-id') !== id) node.removeAttribute('data-drop');
  if (id !== null) document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.setAttribute('data-drop', '');
}

/** Parts dragged onto each other, and offerings dragged in from the palette or the outline. */
export function useCanvasDrops(putBack: (place: Place) => void) {
  const store = useStoreApi<PartNode>();
  const moves = useMoves();
  const drops = useDrops();
  const mark = (event: DragEvent, isOver: boolean) => {
    if (!isDragged(event)) return;
    event.preventDefault();
    nodeUnder(event)?.toggleAttribute('data-drop', isOver);
  };
  const target = (node: PartNode) => covered(node, store.getState().nodes);
  return {
    onNodeDrag: (_: unknown, node: PartNode) => markTarget(target(node)),
    onNodeDragStop: (_: unknown, node: PartNode) => {
      markTarget(null);
      const onto = target(node);
      if (onto === null) return;
      putBack(placeOfNode(node.id));
      moves.drop(placeOfNode(node.id), onto);
    },
    onDragOver: (event: DragEvent) => mark(event, true),
    onDragLeave: (event: DragEvent) => mark(event, false),
    onDrop: (event: DragEvent) => {
      mark(event, false);
      const dragged = draggedOf(event);
      const id = nodeUnder(event)?.getAttribute('data-id');
      if (dragged) drops.onto(id ? placeOfNode(id) : rootPlace, dragged);
    },
  };
}
