import type { FactParams, FactRef } from '../../schemas/generated/definitions.ts';
import type { FactValue, Truth } from './truth.ts';

/** One comparison of a condition, as it is told. */
export type Comparing = { readonly fact: string; readonly path?: string; readonly params?: FactParams; readonly operator: string };

/** One comparison that decided, with the values compared. */
export type DecidingLeaf = Comparing & { readonly expected: FactValue; readonly actual: FactValue; readonly truth: Truth };

/**
 * The truth of a condition with the leaves that decided it: they alone give it, and none of them can be left out. While it
 * is open they are all that is still to be asked, and `asks` is the fact to ask for first.
 */
export type Explanation = { readonly truth: Truth; readonly leaves: readonly DecidingLeaf[]; readonly asks?: FactRef };
