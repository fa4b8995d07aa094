'use client';
import type { NodeChange } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useEditorView } from '../editor/use-editor-view.ts';
import { useCollapsed, useMarks } from '../editor/use-offering.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import type { PartNode } from '../nodes/part-node.ts';
import { partNodeData } from '../nodes/part-node-data.ts';
import { isRemoved } from '../overlays/removed-rows.ts';
import type { OverlayView } from '../overlays/use-overlay.ts';
import { createNodeKeeper } from './keep-nodes.ts';
import { nodeHeight, nodeId, nodeWidth, placeOfNode } from './layout-tree.ts';
import type { Positions } from './layouts.ts';
import { handlesOf } from './node-handles.ts';
import type { DraggedParts } from './use-dragged-parts.ts';

export type CanvasNodes = {
  readonly nodes: PartNode[];
  readonly follow: (changes: readonly NodeChange<PartNode>[]) => void;
};

/** The shown rows as nodes. While one is dragged only that one is made anew: hundreds of others stay the same objects. */
export function useCanvasNodes(
  shown: readonly OutlineRow[],
  positions: Positions,
  { selected, overlay, dragged }: { readonly selected: Place | null; readonly overlay: OverlayView; readonly dragged: DraggedParts },
): CanvasNodes {
  const localized = useLocalized();
  const collapsed = useCollapsed();
  const marks = useMarks();
  const view = useEditorView();
  const [keepNodes] = useState(createNodeKeeper);
  const laidOut = useMemo(
    () =>
      keepNodes(
        shown.flatMap((row): PartNode[] => {
          const position = positions.get(row.place);
          if (!position) return [];
          return [
            {
              id: nodeId(row.place),
              type: isRemoved(row.place) ? 'part-removed' : `part-${row.kind}`,
              position,
              data: partNodeData(row, {
                marks: marks.get(row.place),
                isCollapsed: collapsed.has(row.place),
                overlay: overlay.of(row.place),
              }),
              width: nodeWidth,
              height: nodeHeight,
              measured: { width: nodeWidth, height: nodeHeight },
              handles: handlesOf(row),
              selected: row.place === selected,
              draggable: row.kind !== 'offering' && !isRemoved(row.place),
              selectable: !isRemoved(row.place),
              focusable: !isRemoved(row.place),
              ariaLabel: localized(row.name),
            },
          ];
        }),
      ),
    [keepNodes, shown, positions, marks, collapsed, selected, overlay, localized],
  );
  const { offsets } = dragged;
  const nodes = useMemo(
    () =>
      laidOut.map((node) => {
        const offset = offsets.get(placeOfNode(node.id));
        const { x, y } = node.position;
        return offset ? { ...node, position: { x: x + offset.x, y: y + offset.y } } : node;
      }),
    [laidOut, offsets],
  );
  const follow = (changes: readonly NodeChange<PartNode>[]) => {
    const chosen = changes.find((change) => change.type === 'select' && change.selected);
    if (chosen?.type === 'select') view.select(placeOfNode(chosen.id));
    const put = changes.flatMap((change) => {
      const place = change.type === 'position' ? placeOfNode(change.id) : null;
      const at = place === null ? undefined : positions.get(place);
      if (change.type !== 'position' || !change.position || place === null || !at) return [];
      return [[place, { x: change.position.x - at.x, y: change.position.y - at.y }] as const];
    });
    const isDone = changes.some((change) => change.type === 'position' && change.dragging === false);
    if (put.length > 0) dragged.drag(new Map(put), isDone);
  };
  return { nodes, follow };
}
