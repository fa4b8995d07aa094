import type { ProRata } from '../pro-rata.ts';

/** Half where it begins after the boundary day or ends on or before it; the whole otherwise, and half at most once. */
export const halves: ProRata = {
  formula: 'halves',
  share: ({ firstDay, lastDay, begins, ends }, boundaryDay) => {
    const isHalf = (begins && firstDay > boundaryDay) || (ends && lastDay <= boundaryDay);
    return { numerator: 1, denominator: isHalf ? 2 : 1 };
  },
};
