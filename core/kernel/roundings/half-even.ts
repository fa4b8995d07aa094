import type { RoundingMode } from '../rounding-mode.ts';

/** To the nearer; from the middle to the even neighbour. */
export const halfEven: RoundingMode<'half-even'> = { mode: 'half-even', goesUp: (half, isOdd) => half > 0 || (half === 0 && isOdd) };
