import type { FactCondition, FactRef } from '../../schemas/generated/definitions.ts';
import { comparedFact, factOf } from '../definition/index.ts';
import type { Comparing } from './explanation.ts';
import { findComparison } from './find-comparison.ts';
import { type Grounds, groundsOfLeaf } from './grounds.ts';
import { type FactValue, type Truth, unknown } from './truth.ts';

/** Reads one fact in a scope. */
export type Reader<Scope> = (scope: Scope) => FactValue;
export type BindFact<Scope> = (ref: FactRef) => Reader<Scope>;

/** A node of a compiled condition. `constant` is its truth if no fact can change it. */
export type CompiledNode<Scope> = {
  readonly test: (scope: Scope) => Truth;
  /** Of the truth that `test` gives in this scope: most of what decides follows from that alone. */
  readonly grounds: (scope: Scope, truth: Truth) => Grounds;
  readonly constant: Truth | null;
};

/** One comparison as it is told: what was compared, and with what. */
export type CompiledLeaf<Scope> = {
  readonly comparing: Comparing;
  /** The fact compared, and that it is compared with if that is no constant. */
  readonly reads: readonly FactRef[];
  readonly test: (scope: Scope) => Truth;
  readonly actual: Reader<Scope>;
  readonly expected: Reader<Scope>;
};

/** Numbers the leaves of a condition as they are met; the same comparison has the same number wherever it stands. */
export type NumberLeaf<Scope> = (condition: FactCondition, leaf: CompiledLeaf<Scope>) => number;

const truthOf = (answer: boolean | undefined): Truth => (answer === undefined ? 'unknown' : answer ? 'yes' : 'no');

const isConstant = (value: FactCondition['value']): value is Exclude<FactCondition['value'], FactRef> =>
  typeof value !== 'object' || value === null || Array.isArray(value);

/** Compiles one comparison. What it answers while a side is unknown is worked out from the other side (`model 25`). */
export function compileLeaf<Scope>(condition: FactCondition, bind: BindFact<Scope>, numberLeaf: NumberLeaf<Scope>): CompiledNode<Scope> {
  const ref = factOf(condition);
  const read = bind(ref);
  const comparison = findComparison(condition.operator);
  const { operator, value } = condition;
  const compared = comparedFact(condition);
  const reads = compared ? [ref, compared] : [ref];

  const node = (test: (scope: Scope) => Truth, expected: Reader<Scope>, constant: Truth | null): CompiledNode<Scope> => {
    const grounds = groundsOfLeaf(numberLeaf(condition, { comparing: { ...ref, operator }, reads, test, actual: read, expected }));
    return { test, constant, grounds: (_, truth) => grounds[truth] };
  };

  if (isConstant(value)) {
    const settled = comparison.withValue(value);
    const expected = (): FactValue => value;
    if (settled === undefined) return node(comparison.leaf(read, value), expected, null);
    const truth = truthOf(settled);
    return node(() => truth, expected, truth);
  }

  const readValue: Reader<Scope> = compared ? bind(compared) : () => unknown;
  const test = (scope: Scope): Truth => {
    const fact = read(scope);
    const other = readValue(scope);
    if (fact === unknown) return other === unknown ? 'unknown' : truthOf(comparison.withValue(other));
    return other === unknown ? truthOf(comparison.withFact(fact)) : comparison.test(fact, other) ? 'yes' : 'no';
  };
  return node(test, readValue, null);
}
