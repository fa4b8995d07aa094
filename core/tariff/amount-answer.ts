import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import type { Micro } from '../kernel/money.ts';

/** What was looked up or counted to find an amount; facts that are unknown are left out. */
export type AmountBasis = readonly { readonly fact: string; readonly value: Scalar | readonly string[] }[];

/** An amount, or why there is none. Overflow is an answer, never a wrapped number. */
export type AmountAnswer =
  | { readonly type: 'amount'; readonly value: Micro; readonly basis: AmountBasis }
  /** It hangs on a fact that is not known yet. */
  | { readonly type: 'unknown'; readonly basis: AmountBasis }
  /** No row of the table and no step of the count holds what was found. */
  | { readonly type: 'no-row'; readonly basis: AmountBasis }
  /** The fact whose value is the amount has one that is none: below zero, with more than six decimals, no number. */
  | { readonly type: 'no-amount'; readonly basis: AmountBasis }
  | { readonly type: 'overflow'; readonly basis: AmountBasis };

/** How a fact is named in a basis: `item.model`. */
export const factName = ({ fact, path }: FactRef): string => (path === undefined ? fact : `${fact}.${path}`);

export const noBasis: AmountBasis = [];
