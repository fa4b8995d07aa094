import type { EffectivePolicy } from '../effective-policy.ts';

/** At the order. */
export const now: EffectivePolicy = { policy: 'now', begins: (orderedAt) => orderedAt };
