import type { Json } from './control.ts';

/** A part of a definition as plain JSON: what is undefined is left out. */
export const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value));
