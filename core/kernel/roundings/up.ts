import type { RoundingMode } from '../rounding-mode.ts';

/** Away from zero, however little is left. */
export const up: RoundingMode<'up'> = { mode: 'up', goesUp: () => true };
