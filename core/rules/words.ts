import type { Scalar } from '../../schemas/generated/definitions.ts';

/** A message of messages/<locale>/<area>.json: its code there and what it takes. */
export type Words = { readonly code: string; readonly params: Readonly<Record<string, Scalar>> };
