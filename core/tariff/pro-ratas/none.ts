import type { ProRata } from '../pro-rata.ts';

/** The whole month, whenever it begins or ends. */
export const none: ProRata = { formula: 'none', share: () => ({ numerator: 1, denominator: 1 }) };
