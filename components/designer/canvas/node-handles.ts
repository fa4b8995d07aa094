import { type NodeHandle, Position } from '@xyflow/react';
import type { OutlineRow } from '../model/outline.ts';
import { isRemoved } from '../overlays/removed-rows.ts';
import { nodeHeight, nodeWidth } from './layout-tree.ts';

const plug = 12;
const line = 1;
/** A role has a thick line at its start, which pushes inwards what is placed in it. */
const thick = 4;

/**
 * Where lines between parts meet a node, just as its frame draws it. Said beforehand, so that a line can be drawn to a node that is
 * out of sight, and the library draws no node only to measure it.
 */
export function handlesOf({ kind, place, parent }: Pick<OutlineRow, 'kind' | 'place' | 'parent'>): NodeHandle[] {
  if (parent === null) return [];
  const start = !isRemoved(place) && kind === 'role' ? thick : line;
  const inner = nodeHeight - 2 * line;
  const link = { x: nodeWidth - line - plug / 2, y: line + inner * 0.78 - plug / 2, width: plug, height: plug } as const;
  const linked = { x: start, y: line, width: nodeWidth - start - line, height: inner } as const;
  return [
    { id: 'link', type: 'source', position: Position.Right, ...link },
    { id: 'linked', type: 'target', position: Position.Left, ...linked },
  ];
}
