import { getBezierPath, Position as Side } from '@xyflow/react';
import { columnGap, nodeHeight, nodeWidth, type Position } from './layout-tree.ts';

const radius = 8;
const middle = nodeHeight / 2;

/**
 * From a part to all that stand in it, as one path: out to the middle of the gap, along it, and into each. Whatever somebody dragged
 * to where that would run backwards is joined by a curve.
 */
export function branchPath(from: Position, to: readonly Position[]): string {
  const [startX, startY] = [from.x + nodeWidth, from.y + middle];
  const trunk = startX + columnGap / 2;
  const ahead = to.filter(({ x }) => x >= trunk + radius);
  const parts: string[] = [];
  const turns: number[] = [];
  for (const { x, y } of ahead) {
    const end = y + middle;
    const bend = Math.min(radius, Math.abs(end - startY));
    if (bend < 1) {
      parts.push(`M${trunk},${startY}H${x}`);
      continue;
    }
    const before = end - Math.sign(end - startY) * bend;
    turns.push(before);
    parts.push(`M${trunk},${before}Q${trunk},${end} ${trunk + bend},${end}H${x}`);
  }
  if (ahead.length > 0) parts.push(`M${startX},${startY}H${trunk}`);
  if (turns.length > 0) parts.push(`M${trunk},${Math.min(startY, ...turns)}V${Math.max(startY, ...turns)}`);
  for (const { x, y } of to) {
    if (x >= trunk + radius) continue;
    const ends = {
      sourceX: startX,
      sourceY: startY,
      sourcePosition: Side.Right,
      targetX: x,
      targetY: y + middle,
      targetPosition: Side.Left,
    };
    parts.push(getBezierPath(ends)[0]);
  }
  return parts.join('');
}
