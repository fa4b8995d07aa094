import type { FactRef } from '../../../schemas/generated/definitions.ts';

/** As the meta-schema has it, down to what is read of it. */
export const isFactRef = (value: unknown): value is FactRef =>
  typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string';
