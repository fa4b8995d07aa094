'use client';
import { useEffect, useMemo, useState } from 'react';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import { layoutTree, type Position } from './layout-tree.ts';

type Positions = ReadonlyMap<Place, Position>;

/** Few nodes are laid out within a frame; more go to a worker. */
const laidOutAtOnce = 80;
const nowhere: Positions = new Map();

/** Where each row stands on the canvas. Only the shape of the tree counts: editing a number moves nothing. */
export function useLayout(rows: readonly OutlineRow[]): Positions {
  const shape = rows.map((row) => row.place).join('|');
  const isLarge = rows.length > laidOutAtOnce;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the rows
  const small = useMemo(() => (isLarge ? null : layoutTree(rows)), [shape]);
  const [large, setLarge] = useState<Positions>(nowhere);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the rows
  useEffect(() => {
    if (!isLarge) return;
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event: MessageEvent<readonly (readonly [Place, Position])[]>) => setLarge(new Map(event.data));
    worker.onerror = () => setLarge(layoutTree(rows));
    worker.postMessage(rows.map(({ place, parent }) => ({ place, parent })));
    return () => worker.terminate();
  }, [shape]);
  return small ?? large;
}
