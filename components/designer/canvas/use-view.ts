'use client';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Place } from '../model/place.ts';
import { nodeHeight, nodeId, nodeWidth } from './layout-tree.ts';
import type { Positions } from './layouts.ts';

export const fitting = { padding: { top: '24px', left: '24px', right: '24px', bottom: '56px' }, maxZoom: 1, minZoom: 0.6 } as const;

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
    if (!isLarge || !at) {
      if (isNew) void flow.fitView(fitting);
      return;
    }
    const { width, height, transform } = store.getState();
    const [x, y, zoom] = transform;
    const isInView =
      at.x * zoom + x < width && (at.x + nodeWidth) * zoom + x > 0 && at.y * zoom + y < height && (at.y + nodeHeight) * zoom + y > 0;
    if (isNew || !isInView) void flow.setCenter(at.x + nodeWidth / 2, at.y + nodeHeight / 2, { zoom: isNew ? 1 : zoom });
  }, [flow, store, isLarge, positions, selected]);
}
