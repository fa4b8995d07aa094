import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableOffering } from '../model/change.ts';
import type { RuleRef } from '../model/rule-ref.ts';

/** `reason` is what undo calls it: the rule itself is gone by then. An empty list goes with its last rule. */
export const removeRule = (rule: RuleRef, reason: LocalizedText): Change => ({
  name: { code: 'remove-rule', params: { reason } },
  apply: (definitions) => {
    if (rule.type === 'own') {
      delete definitions[`rule/${rule.id}`];
      return;
    }
    const offering = editableOffering(definitions, rule.offering);
    const index = offering?.rules?.findIndex((each) => each.id === rule.id) ?? -1;
    if (!offering?.rules || index < 0) return;
    offering.rules.splice(index, 1);
    if (offering.rules.length === 0) delete offering.rules;
  },
});
