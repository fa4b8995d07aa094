import type { Effective } from '../../schemas/generated/definitions.ts';

/** One policy of the vocabulary: when what is ordered at an instant begins. A new one is a new file and one line in the list. */
export type EffectivePolicy = { readonly policy: Effective['policy']; readonly begins: (orderedAt: number) => number };
