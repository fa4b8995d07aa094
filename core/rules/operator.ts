import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { DecoratorName, OperatorName } from '../definition/index.ts';
import type { FactValue, Truth, unknown } from './truth.ts';

/** A value that is known; null says known to be none. */
export type KnownValue = Exclude<FactValue, typeof unknown>;

/**
 * One comparison. `test` answers what json-rules-engine answers for well-typed values. The two `with…` functions answer
 * while one side is unknown: true or false if every value of that side gives it, undefined if values differ.
 */
export type Comparison = {
  readonly test: (fact: KnownValue, value: KnownValue) => boolean;
  /** The value is unknown. */
  readonly withFact: (fact: KnownValue) => boolean | undefined;
  /** The fact is unknown. */
  readonly withValue: (value: KnownValue) => boolean | undefined;
  readonly alike?: Alike;
};

/**
 * Whether one scalar on the unknown side can come out as `passes` with each of several values on the other. Where nothing
 * is said it can, as a number can be below each of several.
 */
export type Alike = {
  readonly passes: boolean;
  readonly withFacts: (facts: readonly Scalar[]) => boolean;
  readonly withValues: (values: readonly Scalar[]) => boolean;
};

/** A comparison with a constant, as a closure over where the fact is read. */
export type Leaf = <Scope>(read: (scope: Scope) => FactValue, value: KnownValue) => (scope: Scope) => Truth;

/** One word of the profile; a new one is a new file and one line in the list. */
export type Operator = Comparison & {
  readonly name: OperatorName;
  /** Written out where it is quicker than asking `test`: rules spend their time in calls. */
  readonly leaf?: Leaf;
};

export type Decorator = { readonly name: DecoratorName; readonly decorate: (next: Comparison) => Comparison };

export const isList = (value: KnownValue): value is Extract<KnownValue, readonly unknown[]> => Array.isArray(value);
export const areSame = (elements: readonly Scalar[]): boolean => elements.every((element) => element === elements[0]);
export const undecided = (): undefined => undefined;
