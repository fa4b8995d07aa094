import { Engine, type NestedCondition } from 'json-rules-engine';
import { type FactName, factOf, flatName } from '../workload/order-facts.ts';
import type { PlannedCondition, PlannedRule } from '../workload/plan.ts';

/** How a condition names a value: as a fact and a path into it, or as a fact of its own. */
export type Naming = (name: FactName) => { readonly fact: string; readonly path?: string };

export const byPath: Naming = ({ of, field }) => (field === '' ? { fact: of } : { fact: of, path: `$.${field}` });
export const flat: Naming = (name) => ({ fact: flatName(name) });

function conditionOf(condition: PlannedCondition, naming: Naming): NestedCondition {
  if (condition.type === 'leaf') {
    const { operator, value } = condition.leaf;
    return { ...naming(factOf(condition.leaf)), operator, value };
  }
  const conditions = condition.conditions.map((inner) => conditionOf(inner, naming));
  return condition.type === 'all' ? { all: conditions } : { any: conditions };
}

/** json-rules-engine with all rules in one engine, which is made once. */
export function engineRules(rules: readonly PlannedRule[], naming: Naming): (facts: Record<string, unknown>) => Promise<string[]> {
  const engine = new Engine(
    rules.map(({ id, condition }) => {
      const when = conditionOf(condition, naming);
      return { conditions: 'all' in when || 'any' in when ? when : { all: [when] }, event: { type: id } };
    }),
  );
  return async (facts) => {
    const { events } = await engine.run(facts);
    return events.map(({ type }) => type);
  };
}
