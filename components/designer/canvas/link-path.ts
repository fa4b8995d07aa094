import { nodeWidth, type Position } from './layout-tree.ts';

export type LinkPath = {
  readonly path: string;
  readonly arrow: string;
  /** Where on the way, from 0 to 1, something of the line is written. */
  readonly at: (share: number) => Position;
};

const leastBend = 32;
const greatestBend = 140;
const arrowLength = 8;
const arrowHalf = 4.5;

/** A point of the curve between four numbers, one axis at a time. */
const bezier = (share: number, [a, b, c, d]: readonly [number, number, number, number]): number => {
  const rest = 1 - share;
  return rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d;
};

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
  return {
    path: `M${start},${source.y} C${one},${source.y} ${two},${target.y} ${tip},${target.y}`,
    arrow: `M${end},${target.y} L${tip},${target.y - arrowHalf} L${tip},${target.y + arrowHalf} Z`,
    at: (share) => ({ x: bezier(share, [start, one, two, tip]), y: bezier(share, [source.y, source.y, target.y, target.y]) }),
  };
}
