import type { EffectivePolicy } from '../effective-policy.ts';

/** A day and a night after the order. */
export const in24Hours: EffectivePolicy = { policy: 'in-24-hours', begins: (orderedAt) => orderedAt + 24 * 60 * 60 * 1000 };
