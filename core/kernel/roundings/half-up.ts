import type { RoundingMode } from '../rounding-mode.ts';

/** To the nearer; from the middle away from zero. */
export const halfUp: RoundingMode<'half-up'> = { mode: 'half-up', goesUp: (half) => half >= 0 };
