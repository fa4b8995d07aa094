import { Environment } from '@marcbachmann/cel-js';
import { expressionOf, type NestedFacts } from '../workload/order-facts.ts';
import type { PlannedRule } from '../workload/plan.ts';

/** CEL with every expression parsed beforehand. Numbers are doubles, which is what JavaScript's are to it. */
export function celRules(rules: readonly PlannedRule[]): (facts: NestedFacts) => string[] {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  const parsed = rules.map(({ id, condition }) => ({
    id,
    applies: environment.parse(expressionOf(condition, { all: '&&', any: '||', number: (value) => value.toFixed(1) })),
  }));
  return (facts) => parsed.flatMap(({ id, applies }) => (applies(facts) === true ? [id] : []));
}
