import type { Condition, FactRef } from '../../schemas/generated/definitions.ts';
import { factRefKey, factRefsOf, findIn, type NamedConditions, writeOut } from '../definition/index.ts';
import { invariant } from '../kernel/invariant.ts';
import { type BindFact, type CompiledNode, compileLeaf, type Reader } from './compile-leaf.ts';
import type { DecidingLeaf, Explanation } from './explanation.ts';
import type { Truth } from './truth.ts';

/** A condition as closures over a scope. `test` makes no objects; `explain` is asked only for what is shown. */
export type CompiledCondition<Scope> = {
  readonly test: (scope: Scope) => Truth;
  readonly explain: (scope: Scope) => Explanation;
  /** Every fact it names, each once. */
  readonly refs: readonly FactRef[];
};

type Junction = {
  /** The truth of one part that settles the whole. */
  readonly settling: 'yes' | 'no';
  /** The truth of the whole if every part has the opposite one. */
  readonly otherwise: 'yes' | 'no';
};

const everyPart: Junction = { settling: 'no', otherwise: 'yes' };
const somePart: Junction = { settling: 'yes', otherwise: 'no' };
const opposite: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** Tests of the parts that no constant has settled; one or two parts are written out, since most junctions have few. */
function testParts<Scope>({ settling, otherwise }: Junction, tests: readonly ((scope: Scope) => Truth)[]): (scope: Scope) => Truth {
  const [first, second] = tests;
  if (!first) return () => otherwise;
  if (!second) return first;
  if (tests.length === 2) {
    return (scope) => {
      const one = first(scope);
      if (one === settling) return settling;
      const two = second(scope);
      return two === settling ? settling : one === 'unknown' ? 'unknown' : two;
    };
  }
  return (scope) => {
    let truth: Truth = otherwise;
    for (const test of tests) {
      const part = test(scope);
      if (part === settling) return settling;
      if (part === 'unknown') truth = 'unknown';
    }
    return truth;
  };
}

const leafKey = (leaf: DecidingLeaf): string => JSON.stringify([factRefKey(leaf), leaf.operator, String(leaf.expected)]);

function mergeLeaves(explanations: readonly Explanation[]): DecidingLeaf[] {
  const leaves = new Map<string, DecidingLeaf>();
  for (const leaf of explanations.flatMap((explanation) => explanation.leaves)) {
    const key = leafKey(leaf);
    if (!leaves.has(key)) leaves.set(key, leaf);
  }
  return [...leaves.values()];
}

/** One settling part is enough, and the one with the fewest leaves is taken; else all parts of the whole's truth count. */
function explainJunction(junction: Junction, parts: readonly Explanation[]): Explanation {
  const settled = parts
    .filter((part) => part.truth === junction.settling)
    .reduce<Explanation | null>((best, part) => (best && best.leaves.length <= part.leaves.length ? best : part), null);
  if (settled) return settled;
  const open = parts.filter((part) => part.truth === 'unknown');
  return open.length > 0 ? { truth: 'unknown', leaves: mergeLeaves(open) } : { truth: junction.otherwise, leaves: mergeLeaves(parts) };
}

function compileJunction<Scope>(junction: Junction, parts: readonly CompiledNode<Scope>[]): CompiledNode<Scope> {
  const explain = (scope: Scope): Explanation =>
    explainJunction(
      junction,
      parts.map((part) => part.explain(scope)),
    );
  const moving = parts.filter((part) => part.constant === null);
  const settled = parts.some((part) => part.constant === junction.settling);
  if (settled || moving.length === 0) {
    const constant = settled ? junction.settling : junction.otherwise;
    return { test: () => constant, explain, constant };
  }
  const test = testParts(
    junction,
    moving.map((part) => part.test),
  );
  return { test, explain, constant: null };
}

function compileNode<Scope>(condition: Condition, bind: BindFact<Scope>): CompiledNode<Scope> {
  const parts = (conditions: readonly Condition[]): CompiledNode<Scope>[] => conditions.map((part) => compileNode(part, bind));
  if ('all' in condition) return compileJunction(everyPart, parts(condition.all));
  if ('any' in condition) return compileJunction(somePart, parts(condition.any));
  if ('not' in condition) {
    const inner = compileNode(condition.not, bind);
    return {
      test: (scope) => opposite[inner.test(scope)],
      explain: (scope) => {
        const { truth, leaves } = inner.explain(scope);
        return { truth: opposite[truth], leaves };
      },
      constant: inner.constant === null ? null : opposite[inner.constant],
    };
  }
  invariant(!('condition' in condition), 'every name is written out');
  return compileLeaf(condition, bind);
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
  const { test, explain } = compileNode(written, bindOnce);
  return { test, explain, refs: factRefsOf(written) };
}
