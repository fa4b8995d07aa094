import type { RoundingMode } from '../rounding-mode.ts';

/** Towards zero. */
export const down: RoundingMode<'down'> = { mode: 'down', goesUp: () => false };
