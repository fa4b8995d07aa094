import { describe, expect, it } from 'vitest';
import { branchPath } from './branch-path.ts';
import { columnGap, nodeHeight, nodeWidth } from './layout-tree.ts';

const column = nodeWidth + columnGap;
const trunk = nodeWidth + columnGap / 2;
const middle = nodeHeight / 2;
const from = { x: 0, y: 100 };
/** Where lines end, written as the last numbers of a stretch. */
const horizontalEnds = (path: string) => [...path.matchAll(/H([\d.-]+)/g)].map(([, x]) => Number(x));

describe('branchPath', () => {
  it('leads into every part along one trunk', () => {
    const path = branchPath(
      from,
      [0, 100, 200].map((y) => ({ x: column, y })),
    );
    expect(horizontalEnds(path).filter((x) => x === column)).toHaveLength(3);
    expect(path).toContain(`M${nodeWidth},${100 + middle}H${trunk}`);
    expect(path.match(/V/g)).toHaveLength(1);
  });

  it('is straight to a part on the same height', () => {
    expect(branchPath(from, [{ x: column, y: 100 }])).toBe(`M${trunk},${100 + middle}H${column}M${nodeWidth},${100 + middle}H${trunk}`);
  });

  it('bends into a part that was dragged to where a trunk would run backwards', () => {
    const path = branchPath(from, [{ x: -300, y: 0 }]);
    expect(path).toContain(`C`);
    expect(path).toContain(`-300,${middle}`);
    expect(path).not.toContain('H');
  });
});
