import type { Explanation } from '../rules/index.ts';
import { judge } from './judge.ts';
import type { Linked } from './link.ts';
import type { ConfigureRequest, ResolvedFacts, SlotValue } from './request.ts';

/**
 * Why rules would apply if a choice were made, by rule: on the first item that each would apply to. Asked when somebody
 * wants to know, for it judges the whole order once more.
 */
export function explainChoice(
  linked: Linked,
  request: ConfigureRequest,
  facts: ResolvedFacts,
  choice: Readonly<Record<string, SlotValue>>,
): ReadonlyMap<string, Explanation> {
  const { outcomes } = judge(linked, { ...request, selections: { ...request.selections, ...choice } }, facts);
  const explanations = new Map<string, Explanation>();
  for (const outcome of outcomes) {
    if (outcome.applies === 'yes' && !explanations.has(outcome.rule)) explanations.set(outcome.rule, outcome.explain());
  }
  return explanations;
}
