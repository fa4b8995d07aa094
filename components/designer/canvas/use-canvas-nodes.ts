'use client';
import type { NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
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

const nothingMoved: Positions = new Map();

export type CanvasNodes = {
  readonly nodes: PartNode[];
  /** Where each of them stands. */
  readonly placed: Positions;
  readonly follow: (changes: readonly NodeChange<PartNode>[]) => void;
  /** Parts that somebody put elsewhere than the layout: they stay there until it is tidied. */
  readonly isUntidy: boolean;
  readonly tidy: () => void;
  readonly putBack: (place: Place) => void;
};

/** The shown rows as nodes. While one is dragged only that one is made anew: hundreds of others stay the same objects. */
export function useCanvasNodes(
  shown: readonly OutlineRow[],
  positions: Positions,
  { selected, overlay }: { readonly selected: Place | null; readonly overlay: OverlayView },
): CanvasNodes {
  const localized = useLocalized();
  const collapsed = useCollapsed();
  const marks = useMarks();
  const view = useEditorView();
  const [moved, setMoved] = useState<Positions>(nothingMoved);
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
  const nodes = useMemo(
    () =>
      laidOut.map((node) => {
        const position = moved.get(placeOfNode(node.id));
        return position ? { ...node, position } : node;
      }),
    [laidOut, moved],
  );
  const placed = useMemo(() => new Map(nodes.map(({ id, position }) => [placeOfNode(id), position])), [nodes]);
  const tidy = useCallback(() => setMoved(nothingMoved), []);
  const follow = (changes: readonly NodeChange<PartNode>[]) => {
    const chosen = changes.find((change) => change.type === 'select' && change.selected);
    if (chosen?.type === 'select') view.select(placeOfNode(chosen.id));
    const put = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[placeOfNode(change.id), change.position] as const] : [],
    );
    if (put.length > 0) setMoved((before) => new Map([...before, ...put]));
  };
  return {
    nodes,
    placed,
    follow,
    isUntidy: moved.size > 0,
    tidy,
    putBack: (place) => setMoved((before) => new Map([...before].filter(([each]) => each !== place))),
  };
}
