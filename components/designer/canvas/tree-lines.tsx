'use client';
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Place } from '../model/place.ts';
import { branchPath } from './branch-path.ts';
import { type Offsets, placedAt } from './dragged-parts.ts';
import type { LaidOutRow, Position } from './layout-tree.ts';
import type { Positions } from './layouts.ts';

type TreeLinesProps = { readonly rows: readonly LaidOutRow[]; readonly laidOut: Positions; readonly offsets: Offsets };
type Branch = { readonly parent: Place; readonly from: Position; readonly to: readonly Position[] };

function branchesOf(rows: readonly LaidOutRow[], at: (place: Place) => Position | undefined): readonly Branch[] {
  const children = new Map<Place, Position[]>();
  for (const { place, parent } of rows) {
    const position = at(place);
    if (parent === null || !position) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(position);
    else children.set(parent, [position]);
  }
  return [...children].flatMap(([parent, to]) => {
    const from = at(parent);
    return from ? [{ parent, from, to }] : [];
  });
}

/**
 * The lines of the tree, below the nodes: one path for all the parts of a part. As edges of the library each line would follow the
 * canvas by itself, and all that leave a part in sight would be drawn, hundreds of them. What was dragged has lines of its own, so that
 * no other is worked out again meanwhile.
 */
export function TreeLines({ rows, laidOut, offsets }: TreeLinesProps) {
  const draggedPlaces = [...offsets.keys()].join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: which parts were dragged counts here, and not where to
  const [resting, dragged] = useMemo(() => {
    const isDragged = ({ place, parent }: LaidOutRow) => offsets.has(place) || (parent !== null && offsets.has(parent));
    return [rows.filter((row) => !isDragged(row)), rows.filter(isDragged)];
  }, [rows, draggedPlaces]);
  const still = useMemo(() => branchesOf(resting, (place) => laidOut.get(place)), [resting, laidOut]);
  const moving = branchesOf(dragged, (place) => placedAt(place, laidOut, offsets));
  return (
    <ViewportPortal>
      <Lines branches={still} />
      <Lines branches={moving} />
    </ViewportPortal>
  );
}

const Lines = memo(function Lines({ branches }: { readonly branches: readonly Branch[] }) {
  return (
    <svg className="pointer-events-none absolute start-0 top-0 -z-10 size-px overflow-visible" aria-hidden="true">
      {branches.map(({ parent, from, to }) => (
        <path key={parent} d={branchPath(from, to)} className="fill-none stroke-line-strong" />
      ))}
    </svg>
  );
});
