import { AppError } from '../runtime/fault.ts';

/** Stands in for a verb that is being written. */
export const pending = <Answer>(): Answer => {
  throw new AppError('not-implemented');
};
