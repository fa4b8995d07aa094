/**
 * One way to round. `goesUp` is asked only when something is left: `half` says whether that is less than, exactly or
 * more than half, and `isOdd` whether the quotient is odd.
 */
export type RoundingMode<Name extends string = string> = {
  readonly mode: Name;
  readonly goesUp: (half: -1 | 0 | 1, isOdd: boolean) => boolean;
};
