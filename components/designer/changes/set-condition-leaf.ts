import type { FactCondition } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';
import { type LeafPath, leafAt } from '../model/condition-leaf.ts';
import { editableRule, type RuleRef, ruleKey } from '../model/rule-ref.ts';

/** Operator and value of one comparison of a rule. */
export const setConditionLeaf = (
  rule: RuleRef,
  leaf: LeafPath,
  comparison: Partial<Pick<FactCondition, 'operator' | 'value'>>,
): Change => ({
  name: { code: 'set-condition-leaf', params: { rule: ruleKey(rule) } },
  gesture: `set-condition-leaf:${ruleKey(rule)}:${leaf}:${Object.keys(comparison).join()}`,
  apply: (definitions) => {
    const target = editableRule(definitions, rule);
    const found = target && leafAt(target.when, leaf);
    if (!found) return;
    if (comparison.operator !== undefined) found.operator = comparison.operator;
    if (comparison.value !== undefined) found.value = comparison.value;
  },
});
