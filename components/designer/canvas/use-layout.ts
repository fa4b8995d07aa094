'use client';
import { useEffect, useMemo, useState } from 'react';
import { layoutTree } from './layout-tree.ts';
import { createLayouts, type LaidOutRow, type Positions, shapeOf } from './layouts.ts';

/** Few nodes are laid out within a frame; more go to a worker. */
const laidOutAtOnce = 80;
const nowhere: Positions = new Map();

/**
 * Where each row stands on the canvas. Only the shape of the tree counts: editing a number moves nothing. The whole is laid out
 * beforehand, while somebody looks at what is shown of it: opening everything does not wait for it.
 */
export function useLayout(rows: readonly LaidOutRow[], whole: readonly LaidOutRow[]): Positions {
  const [layouts] = useState(createLayouts);
  const shape = useMemo(() => shapeOf(rows), [rows]);
  const isLarge = rows.length > laidOutAtOnce;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the rows
  const small = useMemo(() => (isLarge ? null : layoutTree(rows)), [shape]);
  const [last, setLast] = useState(nowhere);
  useEffect(() => layouts.stop, [layouts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the rows
  useEffect(() => {
    if (!isLarge) return;
    let isWanted = true;
    void layouts.find(rows).then((positions) => {
      if (!isWanted) return;
      setLast(positions);
      if (whole.length > rows.length) void layouts.find(whole);
    });
    return () => {
      isWanted = false;
    };
  }, [shape]);
  return small ?? layouts.kept(shape) ?? last;
}
