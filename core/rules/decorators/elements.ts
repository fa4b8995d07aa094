import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { Comparison } from '../operator.ts';

type Answer = boolean | undefined;

const differ = (elements: readonly Scalar[]): boolean => elements.some((element) => element !== elements[0]);

/**
 * Whether one element passes whatever the unknown side is. Two different elements cannot both be the one value that fails.
 */
export function someOf(elements: readonly Scalar[], answer: (element: Scalar) => Answer, singles: Comparison['singles']): Answer {
  if (singles === 'fails' && differ(elements)) return true;
  let all: Answer = false;
  for (const element of elements) {
    const one = answer(element);
    if (one === true) return true;
    if (one === undefined) all = undefined;
  }
  return all;
}

/** Whether every element passes whatever the unknown side is. */
export function everyOf(elements: readonly Scalar[], answer: (element: Scalar) => Answer, singles: Comparison['singles']): Answer {
  if (singles === 'passes' && differ(elements)) return false;
  let all: Answer = true;
  for (const element of elements) {
    const one = answer(element);
    if (one === false) return false;
    if (one === undefined) all = undefined;
  }
  return all;
}
