import type { Scalar } from '../../../schemas/generated/definitions.ts';

type Answer = boolean | undefined;

/** Whether one element passes whatever the unknown side is. `cannotAllFail`: no value of that side fails with every one of them. */
export function someOf(elements: readonly Scalar[], answer: (element: Scalar) => Answer, cannotAllFail: boolean): Answer {
  if (cannotAllFail) return true;
  let all: Answer = false;
  for (const element of elements) {
    const one = answer(element);
    if (one === true) return true;
    if (one === undefined) all = undefined;
  }
  return all;
}

/** Whether every element passes whatever the unknown side is. `cannotAllPass`: no value of that side passes with every one of them. */
export function everyOf(elements: readonly Scalar[], answer: (element: Scalar) => Answer, cannotAllPass: boolean): Answer {
  if (cannotAllPass) return false;
  let all: Answer = true;
  for (const element of elements) {
    const one = answer(element);
    if (one === false) return false;
    if (one === undefined) all = undefined;
  }
  return all;
}
