import type { FactParams } from '../../schemas/generated/definitions.ts';
import type { FactValue, Truth } from './truth.ts';

/** One comparison of a condition, as it is told. */
export type Comparing = { readonly fact: string; readonly path?: string; readonly params?: FactParams; readonly operator: string };

/** The values that it compared in one place, and what came of it. */
export type Compared = { readonly expected: FactValue; readonly actual: FactValue; readonly truth: Truth };

/** One comparison that decided, with the values compared. */
export type DecidingLeaf = Comparing & Compared;

/** The truth of a condition with the leaves that decided it (the smallest set that alone gives this truth). */
export type Explanation = { readonly truth: Truth; readonly leaves: readonly DecidingLeaf[] };
