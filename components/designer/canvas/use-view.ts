'use client';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Place } from '../model/place.ts';
import { nodeHeight, nodeId, nodeWidth } from './layout-tree.ts';
import type { Positions } from './layouts.ts';
import { boundsOf, edge, foot, viewAround } from './view-around.ts';

export const fitting = {
  padding: { top: `${edge}px`, left: `${edge}px`, right: `${edge}px`, bottom: `${foot}px` },
  maxZoom: 1,
  minZoom: 0.6,
} as const;

/** Of a small structure in a smaller view: as much of it as can still be read. */
const readableZoom = 0.75;

type Seen = { readonly isLarge: boolean; readonly positions: Positions; readonly selected: Place | null };

/**
 * What of the picture is in view. A new one is brought into view whole or, where that could not be read, with the selected part
 * in the middle; there a part that is selected elsewhere (by key, by search, in the outline) is brought in where it is out of
 * sight. A new zoom is the person's own.
 */
export function useView({ isLarge, positions, selected }: Seen): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const before = useRef<Positions | null>(null);
  useEffect(() => {
    if (positions.size === 0) return;
    const isNew = before.current !== positions;
    before.current = positions;
    const at = selected === null ? undefined : flow.getNode(nodeId(selected))?.position;
    const { width, height, transform } = store.getState();
    const [x, y, zoom] = transform;
    const bounds = boundsOf(positions);
    const fitsAt = Math.min((width - 2 * edge) / bounds.width, (height - edge - foot) / bounds.height);
    if ((!isLarge && fitsAt >= fitting.minZoom) || !at) {
      if (isNew) void flow.fitView(fitting);
      return;
    }
    // A part may have been dragged beyond all others.
    const reach = boundsOf(new Map([...positions, [selected ?? '', at]]));
    const isInView =
      at.x * zoom + x < width && (at.x + nodeWidth) * zoom + x > 0 && at.y * zoom + y < height && (at.y + nodeHeight) * zoom + y > 0;
    if (isNew || !isInView)
      void flow.setViewport(viewAround(at, reach, { width, height, zoom: isNew ? (isLarge ? 1 : readableZoom) : zoom }));
  }, [flow, store, isLarge, positions, selected]);
}
