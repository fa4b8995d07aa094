import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { type Change, editableOffering } from '../model/change.ts';
import type { RuleRef } from '../model/rule-ref.ts';
import { ruleKey } from '../model/rule-ref.ts';

export type WholeRule = { readonly type: 'inline'; readonly rule: InlineRule } | { readonly type: 'own'; readonly rule: AcceptanceRule };

/** A whole rule as it was read from text: the same id in the same place. */
export const replaceRule = (reference: RuleRef, whole: WholeRule): Change => ({
  name: { code: 'replace-rule', params: { rule: ruleKey(reference) } },
  gesture: `replace-rule:${ruleKey(reference)}`,
  apply: (definitions) => {
    if (whole.rule.id !== reference.id) return;
    if (reference.type === 'own') {
      if (whole.type === 'own' && definitions[`rule/${reference.id}`]) definitions[`rule/${reference.id}`] = structuredClone(whole.rule);
      return;
    }
    const rules = editableOffering(definitions, reference.offering)?.rules ?? [];
    const index = rules.findIndex(({ id }) => id === reference.id);
    if (whole.type === 'inline' && index >= 0) rules[index] = structuredClone(whole.rule);
  },
});
