import { type NodeHandle, Position } from '@xyflow/react';
import type { OutlineRow } from '../model/outline.ts';
import { isRemoved } from '../overlays/removed-rows.ts';
import { nodeHeight, nodeWidth } from './layout-tree.ts';

const dot = 6;
const plug = 12;
const line = 1;
/** Kinds with a thick line at their start, which pushes inwards what is placed in them. */
const thick = 4;
const middle = (nodeHeight - dot) / 2;

/**
 * Where lines meet a node, just as its frame draws it. Said beforehand, so that a line can be drawn to a node that is out of
 * sight, and the library draws no node only to measure it.
 */
export function handlesOf({ kind, place, parent, children }: Pick<OutlineRow, 'kind' | 'place' | 'parent' | 'children'>): NodeHandle[] {
  const start = !isRemoved(place) && (kind === 'role' || kind === 'offering') ? thick : line;
  const right = nodeWidth - line;
  const inner = nodeHeight - 2 * line;
  const out = { id: 'tree', type: 'source', position: Position.Right, x: right - dot / 2, y: middle, width: dot, height: dot } as const;
  const into = { id: 'tree', type: 'target', position: Position.Left, x: start - dot / 2, y: middle, width: dot, height: dot } as const;
  const link = { id: 'link', type: 'source', position: Position.Right, x: right - plug / 2, y: line + inner * 0.78 - plug / 2 } as const;
  const linked = { id: 'linked', type: 'target', position: Position.Left, x: start, y: line } as const;
  return [
    ...(children.length > 0 ? [out] : []),
    ...(parent === null
      ? []
      : [into, { ...link, width: plug, height: plug }, { ...linked, width: nodeWidth - start - line, height: inner }]),
  ];
}
