import type { Condition, FactCondition, FactRef } from '../../schemas/generated/definitions.ts';
import { comparedFact, factOf, factRefKey, factRefsOf, findIn, type NamedConditions, writeOut } from '../definition/index.ts';
import { invariant } from '../kernel/invariant.ts';
import { type BindFact, type CompiledLeaf, type CompiledNode, compileLeaf, type NumberLeaf, type Reader } from './compile-leaf.ts';
import { explainCondition } from './explain-condition.ts';
import type { Explanation } from './explanation.ts';
import { type Grounds, joinGrounds, opposite } from './grounds.ts';
import type { FactValue, Truth } from './truth.ts';

/** A condition as closures over a scope. `test` makes no objects; `explain` is asked only for what is shown. */
export type CompiledCondition<Scope> = {
  readonly test: (scope: Scope) => Truth;
  /** Which leaves decide, without their values: made once for each way the condition can come out. `truth`: as it tests here. */
  readonly grounds: (scope: Scope, truth: Truth) => Grounds;
  /** What a leaf compares in a scope, by its number. */
  readonly actual: (leaf: number, scope: Scope) => FactValue;
  readonly expected: (leaf: number, scope: Scope) => FactValue;
  /** Each leaf by itself: the condition is the same wherever all of these are. */
  readonly tests: readonly LeafTest<Scope>[];
  readonly explain: (scope: Scope) => Explanation;
  /** Of the facts that an open condition still hangs on, the one whose answer settles most. */
  readonly asks: (scope: Scope) => FactRef | undefined;
  /** Every fact it names, each once. */
  readonly refs: readonly FactRef[];
};

export type LeafTest<Scope> = Pick<CompiledLeaf<Scope>, 'reads' | 'test'>;

type Test<Scope> = (scope: Scope) => Truth;

// Two functions and not one over a junction: comparing with what is written there is quicker than with what is handed in.
const testEvery =
  <Scope>(tests: readonly Test<Scope>[]): Test<Scope> =>
  (scope) => {
    let truth: Truth = 'yes';
    for (const test of tests) {
      const part = test(scope);
      if (part === 'no') return 'no';
      if (part === 'unknown') truth = 'unknown';
    }
    return truth;
  };

const testSome =
  <Scope>(tests: readonly Test<Scope>[]): Test<Scope> =>
  (scope) => {
    let truth: Truth = 'no';
    for (const test of tests) {
      const part = test(scope);
      if (part === 'yes') return 'yes';
      if (part === 'unknown') truth = 'unknown';
    }
    return truth;
  };

type Junction = {
  /** The truth of one part that settles the whole. */
  readonly settling: 'yes' | 'no';
  /** The truth of the whole if every part has the opposite one. */
  readonly otherwise: 'yes' | 'no';
  readonly testAll: <Scope>(tests: readonly Test<Scope>[]) => Test<Scope>;
};

const everyPart: Junction = { settling: 'no', otherwise: 'yes', testAll: testEvery };
const somePart: Junction = { settling: 'yes', otherwise: 'no', testAll: testSome };

/** One settling part is enough, and the one with the fewest leaves is taken; else all parts of the whole's truth count. */
function groundsOfParts<Scope>(
  { settling, otherwise }: Junction,
  parts: readonly CompiledNode<Scope>[],
): (scope: Scope, truth: Truth) => Grounds {
  const join = joinGrounds();
  return (scope, truth) => {
    if (truth === otherwise)
      return join(
        truth,
        parts.map((part) => part.grounds(scope, truth)),
      );
    const ofTruth = parts.filter((part) => part.test(scope) === truth).map((part) => part.grounds(scope, truth));
    if (truth !== settling) return join(truth, ofTruth);
    return ofTruth.reduce((best, part) => (part.leaves.length < best.leaves.length ? part : best));
  };
}

function compileJunction<Scope>(junction: Junction, parts: readonly CompiledNode<Scope>[]): CompiledNode<Scope> {
  const grounds = groundsOfParts(junction, parts);
  const moving = parts.filter((part) => part.constant === null);
  const settled = parts.some((part) => part.constant === junction.settling);
  if (settled || moving.length === 0) {
    const constant = settled ? junction.settling : junction.otherwise;
    return { test: () => constant, grounds, constant };
  }
  const tests = moving.map((part) => part.test);
  const [only] = tests;
  const test = only && tests.length === 1 ? only : junction.testAll(tests);
  return { test, grounds, constant: null };
}

function compileNegation<Scope>(inner: CompiledNode<Scope>): CompiledNode<Scope> {
  const turned = new WeakMap<Grounds, Grounds>();
  return {
    test: (scope) => opposite[inner.test(scope)],
    grounds: (scope, truth) => {
      const grounds = inner.grounds(scope, opposite[truth]);
      const known = turned.get(grounds) ?? { truth: opposite[grounds.truth], leaves: grounds.leaves };
      turned.set(grounds, known);
      return known;
    },
    constant: inner.constant === null ? null : opposite[inner.constant],
  };
}

function compileNode<Scope>(condition: Condition, bind: BindFact<Scope>, numberLeaf: NumberLeaf<Scope>): CompiledNode<Scope> {
  const parts = (conditions: readonly Condition[]): CompiledNode<Scope>[] => conditions.map((part) => compileNode(part, bind, numberLeaf));
  if ('all' in condition) return compileJunction(everyPart, parts(condition.all));
  if ('any' in condition) return compileJunction(somePart, parts(condition.any));
  if ('not' in condition) return compileNegation(compileNode(condition.not, bind, numberLeaf));
  invariant(!('condition' in condition), 'every name is written out');
  return compileLeaf(condition, bind, numberLeaf);
}

/** The same comparison is told once, however often the condition makes it. */
function leafKey(condition: FactCondition): string {
  const compared = comparedFact(condition);
  return JSON.stringify([factRefKey(factOf(condition)), condition.operator, compared ? factRefKey(compared) : { value: condition.value }]);
}

/**
 * Compiles a condition of the json-rules-engine profile (`model 24`–`26`). `bind` is called once for each fact named and
 * gives its reader; `named`: what its names stand for. The answer is sound whatever is unknown, and exact where each fact
 * is named once.
 */
export function compileCondition<Scope>(
  condition: Condition,
  bind: BindFact<Scope>,
  named: NamedConditions = {},
): CompiledCondition<Scope> {
  const written = writeOut(condition, findIn(named));
  const readers = new Map<string, Reader<Scope>>();
  const bindOnce: BindFact<Scope> = (ref) => {
    const key = factRefKey(ref);
    const reader = readers.get(key) ?? bind(ref);
    readers.set(key, reader);
    return reader;
  };
  const leaves: CompiledLeaf<Scope>[] = [];
  const numbers = new Map<string, number>();
  let repeats = false;
  const numberLeaf: NumberLeaf<Scope> = (comparison, leaf) => {
    const key = leafKey(comparison);
    const known = numbers.get(key);
    repeats ||= known !== undefined;
    const number = known ?? leaves.push(leaf) - 1;
    numbers.set(key, number);
    return number;
  };
  const node = compileNode(written, bindOnce, numberLeaf);
  const numberOf = (comparison: FactCondition): number => numbers.get(leafKey(comparison)) ?? -1;
  const explained = explainCondition({ node, leaves, written, numberOf, repeats });
  return { test: node.test, tests: leaves, refs: factRefsOf(written), ...explained };
}
