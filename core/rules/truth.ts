import type { Scalar } from '../../schemas/generated/definitions.ts';

/** Whether a rule applies (`model 22`). Never mixed with a verdict. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Not asked or not known yet (`model 25`). Absent, known to be none, is null and a value. */
export const unknown: unique symbol = Symbol('unknown');

export type FactValue = Scalar | readonly Scalar[] | typeof unknown;
