import { Engine, Fact, type TopLevelCondition } from 'json-rules-engine';
import {
  comparedFact,
  factOf,
  factRefKey,
  factRefsOf,
  findIn,
  listSides,
  type NamedConditions,
  writeOut,
} from '../../core/definition/index.ts';
import { keptWith } from '../../core/kernel/kept-with.ts';
import { ownOperators } from '../../core/rules/index.ts';
import type { Condition, FactRef, Scalar } from '../../schemas/generated/definitions.ts';

/** A fact's value as the order was judged on it; null is known to be none. */
export type EngineFact = { readonly ref: FactRef; readonly value: Scalar | readonly Scalar[] };

/**
 * One judgement to be made again: a rule on one item, with the facts its condition names. A fact left out is unknown. The
 * first judge may have decided without it: then the answer must be the same whatever the fact turns out to be.
 */
export type EngineCase = {
  readonly rule: string;
  /** Path of the item or membership judged; '' for the order. */
  readonly item: string;
  readonly condition: Condition;
  /** What the names in it stand for; the engine is given them as conditions of its own. */
  readonly named?: NamedConditions;
  readonly facts: readonly EngineFact[];
  /** Whether the first judge said yes or no. */
  readonly isDecided: boolean;
};

/**
 * What the engine says. It knows no unknown: a case that the first judge left open is skipped here, with the facts that are
 * missing; one that it decided all the same is judged with every missing fact absent, which is one way it may turn out.
 * `failed`: the engine threw, which counts as a difference.
 */
export type EngineAnswer = { readonly rule: string; readonly item: string } & (
  | { readonly type: 'judged'; readonly applies: 'yes' | 'no' }
  | { readonly type: 'skipped'; readonly missing: readonly FactRef[] }
  | { readonly type: 'failed'; readonly message: string }
);

/** Values by dotted path, in a map, which has no prototype to fall through to. */
type FactValues = Map<string, Scalar | readonly Scalar[]>;
/** For each name and parameters: the value without a path, or the values by path. */
type FactTable = Map<string, Scalar | readonly Scalar[] | FactValues>;

/** Most facts are named without parameters, and then the name says it. */
const tableKey = (fact: string, params: FactRef['params']): string =>
  params && Object.keys(params).length > 0 ? factRefKey({ fact, params }) : fact;

/** Made once for each naming of a fact: an order is judged by the same conditions over and over. */
const keyOf = keptWith((ref: FactRef) => factRefKey(ref));

function tabulate(facts: readonly EngineFact[]): FactTable {
  const byPath = new Map<string, FactValues>();
  const table: FactTable = new Map();
  for (const { ref, value } of facts) {
    const key = tableKey(ref.fact, ref.params);
    if (ref.path === undefined) {
      table.set(key, value);
      continue;
    }
    const values = byPath.get(key) ?? new Map();
    values.set(ref.path, value);
    byPath.set(key, values);
    table.set(key, values);
  }
  return table;
}

/** Our paths name what was given and nothing else. The engine's default, JSONPath, can exhaust the heap. */
const resolveOwnPath = (value: object, path: string): unknown => (value instanceof Map ? value.get(path) : undefined);

/** The engine wants a junction at the top. */
const topLevel = (condition: Condition): TopLevelCondition => JSON.parse(JSON.stringify({ all: [condition] }));

/** Every missing fact as known to be none: null, or no elements where a list is compared. */
function absent(condition: Condition, missing: readonly FactRef[]): EngineFact[] {
  const lists = new Set(comparedAsLists(condition));
  return missing.map((ref) => ({ ref, value: lists.has(factRefKey(ref)) ? [] : null }));
}

function comparedAsLists(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(comparedAsLists);
  if ('any' in condition) return condition.any.flatMap(comparedAsLists);
  if ('not' in condition) return comparedAsLists(condition.not);
  if ('condition' in condition) return [];
  const sides = listSides(condition.operator);
  const compared = comparedFact(condition);
  return [...(sides?.fact ? [factRefKey(factOf(condition))] : []), ...(sides?.value && compared ? [factRefKey(compared)] : [])];
}

/** A condition as the engine has it, for one case after the other. */
type Asked = {
  readonly refs: readonly FactRef[];
  readonly written: Condition;
  readonly applies: (table: FactTable) => Promise<boolean>;
};

function ask({ condition, named = {} }: Pick<EngineCase, 'condition' | 'named'>): Asked {
  const written = writeOut(condition, findIn(named));
  const refs = factRefsOf(written);
  const names = [...new Set(refs.map(({ fact }) => fact))];
  const engine = new Engine([{ conditions: topLevel(condition), event: { type: 'applies' } }], { pathResolver: resolveOwnPath });
  for (const { name, test } of ownOperators) engine.addOperator(name, test);
  for (const [id, when] of Object.entries(named)) engine.setCondition(id, topLevel(when));
  return {
    refs,
    written,
    applies: async (table) => {
      const facts = names.map((name) => [name, new Fact(name, (params) => table.get(tableKey(name, params)), { cache: false })] as const);
      const { events } = await engine.run(Object.fromEntries(facts));
      return events.length > 0;
    },
  };
}

async function judgeCase({ refs, written, applies }: Asked, { rule, item, facts, isDecided }: EngineCase): Promise<EngineAnswer> {
  const given = new Set(facts.map(({ ref }) => keyOf(ref)));
  const missing = refs.filter((ref) => !given.has(keyOf(ref)));
  if (!isDecided) return { rule, item, type: 'skipped', missing };
  try {
    return { rule, item, type: 'judged', applies: (await applies(tabulate([...facts, ...absent(written, missing)]))) ? 'yes' : 'no' };
  } catch (error) {
    return { rule, item, type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Judges a second time with json-rules-engine itself (`model 21`), in the order given. Runs in a worker. The engine is
 * given each condition once and then judges by it case after case: an engine that runs twice at once would mix them up.
 */
export async function judgeWithEngine(cases: readonly EngineCase[]): Promise<EngineAnswer[]> {
  const asked = new Map<Condition, Asked>();
  const answers: EngineAnswer[] = [];
  for (const one of cases) {
    const known = asked.get(one.condition) ?? ask(one);
    asked.set(one.condition, known);
    answers.push(await judgeCase(known, one));
  }
  return answers;
}
