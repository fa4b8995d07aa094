import type { Effect, InlineRule, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableOffering } from '../model/change.ts';
import { freeId, idFromName } from '../model/free-id.ts';
import { firstCondition } from '../rules/first-condition.ts';

export type NewRule = { readonly reason: LocalizedText; readonly effect: Effect };

const ruleFrom = (id: string, { reason, effect }: NewRule): InlineRule => ({
  id,
  per: 'order',
  when: structuredClone(firstCondition),
  effect: structuredClone(effect),
  reason: { ...reason },
});

/** The id the rule will have: from its reason. */
export const newRuleId = (rule: NewRule, taken: readonly string[]): string => freeId(idFromName(rule.reason.en, 'rule'), taken);

/** A rule inside an offering, with a condition to begin with. */
export const addRule = (offering: string, rule: NewRule): Change => ({
  name: { code: 'add-rule', params: { reason: rule.reason } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (!target) return;
    const taken = (target.rules ?? []).map(({ id }) => id);
    target.rules = [...(target.rules ?? []), ruleFrom(newRuleId(rule, taken), rule)];
  },
});
