import { isDeepStrictEqual } from 'node:util';
import { compileCondition } from '../../core/rules/index.ts';
import type { Condition, Scalar } from '../../schemas/generated/definitions.ts';
import { atLeast, type Figure, microseconds } from '../figure.ts';
import { measureComputing } from '../measure.ts';
import { celRules } from '../peers/cel-rules.ts';
import { byPath, engineRules, flat } from '../peers/engine-rules.ts';
import { zenRules } from '../peers/zen-rules.ts';
import { factNames, factOf, factValues, flatFacts, flatName, nestedFacts } from '../workload/order-facts.ts';
import { orderOf } from '../workload/orders.ts';
import { type Plan, type PlannedCondition, planOffering } from '../workload/plan.ts';

const seed = 2009;
const count = 100;

const conditionOf = (condition: PlannedCondition): Condition => {
  if (condition.type !== 'leaf') {
    const conditions = condition.conditions.map(conditionOf);
    return condition.type === 'all' ? { all: conditions } : { any: conditions };
  }
  const { operator, value } = condition.leaf;
  const { of, field } = factOf(condition.leaf);
  return { fact: of, ...(field === '' ? {} : { path: field }), operator, value };
};

/** Facts by place in a list: in the product, too, a reader is bound to the place of its value and not to a name. */
function coreRules({ rules }: Plan, names: readonly string[]): (facts: readonly Scalar[]) => string[] {
  const compiled = rules.map(({ id, condition }) => ({
    id,
    condition: compileCondition<readonly Scalar[]>(conditionOf(condition), ({ fact, path = '' }) => {
      const index = names.indexOf(flatName({ of: fact, field: path }));
      return (facts) => facts[index] ?? null;
    }),
  }));
  return (facts) => {
    const applying: string[] = [];
    for (const { id, condition } of compiled) if (condition.test(facts) === 'yes') applying.push(id);
    return applying;
  };
}

/** P3: 40 rules on the facts of an order with one line, which everybody gets in the shape that suits him best. */
export async function rulesAlone(): Promise<Figure[]> {
  const plan = planOffering(seed);
  const names = factNames(plan);
  const orders = Array.from({ length: count }, (_, index) => factValues(plan, orderOf(plan, index, { lines: 1, gaps: 0 }), 'm1'));
  const laidOut = orders.map((values) => flatFacts(names, values));
  const nested = orders.map((values) => nestedFacts(names, values));
  const core = coreRules(plan, names.map(flatName));
  const engine = engineRules(plan.rules, byPath);
  const flatEngine = engineRules(plan.rules, flat);
  const zen = zenRules(plan.rules);
  const cel = celRules(plan.rules);
  for (const [index, values] of orders.entries()) {
    const facts = nested[index] ?? {};
    const answers = [core(values), await engine(facts), await flatEngine(laidOut[index] ?? {}), await zen(facts), cel(facts)].map((ids) =>
      ids.toSorted(),
    );
    if (answers.some((answer) => !isDeepStrictEqual(answer, answers[0]))) throw new Error(`The engines differ on order ${index}`);
  }
  let applied = 0;
  const all = <Facts>(judged: readonly Facts[], judge: (facts: Facts) => readonly string[]) => {
    for (const facts of judged) applied += judge(facts).length;
  };
  const allInTurn = async <Facts>(judged: readonly Facts[], judge: (facts: Facts) => Promise<readonly string[]>) => {
    for (const facts of judged) applied += (await judge(facts)).length;
  };
  const [ours = 0, engines = 0, flatEngines = 0, zens = 0, cels = 0] = await measureComputing(
    [
      { name: 'core', run: () => all(orders, core) },
      { name: 'json-rules-engine', run: () => allInTurn(nested, engine) },
      { name: 'json-rules-engine without paths', run: () => allInTurn(laidOut, flatEngine) },
      { name: 'GoRules ZEN', run: () => allInTurn(nested, zen) },
      { name: 'CEL', run: () => all(nested, cel) },
    ],
    31,
  );
  if (!Number.isFinite(applied)) throw new Error('The results were not read');
  const against = (name: string, theirs: number, limit: number, more = ''): Figure =>
    atLeast('P3', `40 rules alone, faster than ${name}`, {
      ratio: theirs / ours,
      limit,
      detail: `${microseconds(theirs / count)} : ${microseconds(ours / count)}${more}`,
    });
  // Its paths are JSONPath, which is most of its time; whoever lays every value out as a fact of its own does without.
  const withoutPaths = `, ${(flatEngines / ours).toFixed(0)} with every value a fact of its own`;
  return [against('json-rules-engine', engines, 300, withoutPaths), against('GoRules ZEN', zens, 50), against('pre-parsed CEL', cels, 1)];
}
