import { ZenEngine } from '@gorules/zen-engine';
import { expressionOf, type NestedFacts } from '../workload/order-facts.ts';
import type { PlannedRule } from '../workload/plan.ts';

const place = { x: 0, y: 0 };

/** GoRules ZEN with all rules in one decision of one expression node, so that a case crosses into Rust once. */
export function zenRules(rules: readonly PlannedRule[]): (facts: NestedFacts) => Promise<string[]> {
  const expressions = rules.map(({ id, condition }) => ({
    id,
    key: id.replaceAll('-', '_'),
    value: expressionOf(condition, { all: 'and', any: 'or', number: String }),
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', position: place },
      { id: 'rules', name: 'rules', type: 'expressionNode', position: place, content: { expressions } },
      { id: 'answer', name: 'answer', type: 'outputNode', position: place },
    ],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'facts', targetId: 'rules' },
      { id: 'out', type: 'edge', sourceId: 'rules', targetId: 'answer' },
    ],
  });
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    return expressions.flatMap(({ id, key }) => (result[key] === true ? [id] : []));
  };
}
