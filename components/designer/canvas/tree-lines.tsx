'use client';
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { OutlineRow } from '../model/outline.ts';
import type { Place } from '../model/place.ts';
import { branchPath } from './branch-path.ts';
import type { Position } from './layout-tree.ts';
import type { Positions } from './layouts.ts';

type TreeLinesProps = { readonly rows: readonly Pick<OutlineRow, 'place' | 'parent'>[]; readonly positions: Positions };

/**
 * The lines of the tree, below the nodes: one path for all the parts of a part. As edges of the library each line would follow the
 * canvas by itself, and all that leave a part in sight would be drawn, hundreds of them.
 */
export function TreeLines({ rows, positions }: TreeLinesProps) {
  const branches = useMemo(() => {
    const children = new Map<Place, Position[]>();
    for (const { place, parent } of rows) {
      const position = positions.get(place);
      if (parent === null || !position) continue;
      const siblings = children.get(parent);
      if (siblings) siblings.push(position);
      else children.set(parent, [position]);
    }
    return [...children].flatMap(([parent, to]) => {
      const from = positions.get(parent);
      return from ? [{ parent, path: branchPath(from, to) }] : [];
    });
  }, [rows, positions]);
  return (
    <ViewportPortal>
      <svg className="pointer-events-none absolute start-0 top-0 -z-10 size-px overflow-visible" aria-hidden="true">
        {branches.map(({ parent, path }) => (
          <path key={parent} data-branch={parent} d={path} className="fill-none stroke-line-strong" />
        ))}
      </svg>
    </ViewportPortal>
  );
}
