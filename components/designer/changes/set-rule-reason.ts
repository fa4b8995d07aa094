import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';
import { editableRule, type RuleRef, ruleKey } from '../model/rule-ref.ts';

/** The sentence that a person reads when the rule speaks. */
export const setRuleReason = (rule: RuleRef, reason: LocalizedText): Change => ({
  name: { code: 'set-rule-reason', params: { rule: ruleKey(rule) } },
  gesture: `set-rule-reason:${ruleKey(rule)}`,
  apply: (definitions) => {
    const target = editableRule(definitions, rule);
    if (target) target.reason = { ...reason };
  },
});
