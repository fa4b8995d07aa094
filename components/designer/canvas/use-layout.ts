'use client';
import { useEffect, useMemo, useState } from 'react';
import { blocksOf, type LaidOutRow, layoutTree } from './layout-tree.ts';
import { createLayouts, type Positions, shapeOf } from './layouts.ts';

/** Few blocks are laid out sooner than a worker would have begun; more go to one. */
const laidOutAtOnce = 40;
const isLarge = (rows: readonly LaidOutRow[]): boolean => blocksOf(rows).length > laidOutAtOnce;
const nowhere: Positions = new Map();
/** Beyond so many the whole is laid out beforehand, once what is shown has been drawn. */
const laidOutBefore = 80;
const drawnAfter = 400;

/**
 * Where each row stands on the canvas. Only the shape of the tree counts: editing a number moves nothing. A large whole is laid out
 * in a worker while somebody looks at what is shown of it, so that opening everything does not wait for it.
 */
export function useLayout(rows: readonly LaidOutRow[], whole: readonly LaidOutRow[]): Positions {
  const [layouts] = useState(createLayouts);
  const shape = useMemo(() => shapeOf(rows), [rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the rows
  const known = useMemo(() => layouts.kept(shape) ?? (isLarge(rows) ? null : layoutTree(rows)), [layouts, shape]);
  const [last, setLast] = useState(nowhere);
  useEffect(() => layouts.stop, [layouts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the rows
  useEffect(() => {
    let isWanted = true;
    if (!known) void layouts.find(rows).then((positions) => isWanted && setLast(positions));
    const isWholeWanted = whole.length > Math.max(rows.length, laidOutBefore);
    const timer = setTimeout(() => isWholeWanted && void layouts.find(whole), drawnAfter);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [shape]);
  return known ?? layouts.kept(shape) ?? last;
}
