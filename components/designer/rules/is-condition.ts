import type { Condition } from '../../../schemas/generated/definitions.ts';

/** Whatever stands where a condition may stand is one: it was written by a control, or has been read. */
export const isCondition = (value: unknown): value is Condition => typeof value === 'object' && value !== null;
