import { columnGap, nodeWidth, type Position } from './layout-tree.ts';

export type LinkPath = {
  readonly path: string;
  readonly arrow: string;
  /** Where on the way, from 0 to 1, something of the line is written. */
  readonly at: (share: number) => Position;
};

const leastBend = 28;
/** Lines that would run one over the other through a gap run beside each other. */
const lanes = 5;
const laneWidth = 7;
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
export function linkPath(source: Position, target: Position, lane = 0): LinkPath {
  const column = target.x - (source.x - nodeWidth);
  const isSameColumn = Math.abs(column) < nodeWidth / 2;
  const isBack = !isSameColumn && column < 0;
  const start = isBack ? source.x - nodeWidth : source.x;
  const end = isSameColumn || isBack ? target.x + nodeWidth : target.x;
  // Between two columns a line bends no further than the gap is wide, so that it runs over no part.
  const greatestBend = isSameColumn ? columnGap : Math.max(columnGap, Math.abs(end - start) / 2);
  const bend = Math.min(greatestBend, Math.max(leastBend, Math.abs(target.y - source.y) / 6, isSameColumn ? 0 : Math.abs(end - start) / 2));
  const leaves = isBack ? -1 : 1;
  const arrives = isSameColumn || isBack ? 1 : -1;
  const tip = end + arrives * arrowLength;
  const aside = ((lane % lanes) - (lanes - 1) / 2) * laneWidth;
  const [one, two] = [start + leaves * bend + aside, tip + arrives * bend + aside];
  return {
    path: `M${start},${source.y} C${one},${source.y} ${two},${target.y} ${tip},${target.y}`,
    arrow: `M${end},${target.y} L${tip},${target.y - arrowHalf} L${tip},${target.y + arrowHalf} Z`,
    at: (share) => ({ x: bezier(share, [start, one, two, tip]), y: bezier(share, [source.y, source.y, target.y, target.y]) }),
  };
}
