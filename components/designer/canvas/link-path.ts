import { nodeWidth, type Position } from './layout-tree.ts';

export type LinkPath = { readonly path: string; readonly arrow: string; readonly middle: Position };

const leastBend = 32;
const greatestBend = 140;
const arrowLength = 8;
const arrowHalf = 4.5;

/**
 * A curve from the right edge of one node (`source`) to the left edge of another (`target`). Nodes of one column are
 * joined around their right side, and a line to an earlier column leaves on the left, so that it never crosses its own ends.
 */
export function linkPath(source: Position, target: Position): LinkPath {
  const column = target.x - (source.x - nodeWidth);
  const isSameColumn = Math.abs(column) < nodeWidth / 2;
  const isBack = !isSameColumn && column < 0;
  const start = isBack ? source.x - nodeWidth : source.x;
  const end = isSameColumn || isBack ? target.x + nodeWidth : target.x;
  const bend = Math.min(greatestBend, Math.max(leastBend, Math.abs(target.y - source.y) / 3, isSameColumn ? 0 : Math.abs(end - start) / 2));
  const leaves = isBack ? -1 : 1;
  const arrives = isSameColumn || isBack ? 1 : -1;
  const tip = end + arrives * arrowLength;
  const [one, two] = [start + leaves * bend, tip + arrives * bend];
  const middle = { x: (start + 3 * one + 3 * two + tip) / 8, y: (source.y + target.y) / 2 };
  return {
    path: `M${start},${source.y} C${one},${source.y} ${two},${target.y} ${tip},${target.y}`,
    arrow: `M${end},${target.y} L${tip},${target.y - arrowHalf} L${tip},${target.y + arrowHalf} Z`,
    middle,
  };
}
