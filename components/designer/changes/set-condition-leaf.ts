import type { FactCondition, FactRef } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';
import { type LeafPath, leafAt } from '../model/condition-leaf.ts';
import { editableRule, type RuleRef, ruleKey } from '../model/rule-ref.ts';

export type LeafEdit = { readonly fact?: FactRef; readonly operator?: string; readonly value?: FactCondition['value'] };

/** Fact, operator or value of one comparison of a rule. */
export const setConditionLeaf = (rule: RuleRef, leaf: LeafPath, edit: LeafEdit): Change => ({
  name: { code: 'set-condition-leaf', params: { rule: ruleKey(rule) } },
  gesture: `set-condition-leaf:${ruleKey(rule)}:${leaf}:${Object.keys(edit).join()}`,
  apply: (definitions) => {
    const target = editableRule(definitions, rule);
    const found = target && leafAt(target.when, leaf);
    if (!found) return;
    if (edit.operator !== undefined) found.operator = edit.operator;
    if (edit.value !== undefined) found.value = edit.value;
    if (edit.fact === undefined) return;
    const { fact, path, params } = edit.fact;
    found.fact = fact;
    if (path === undefined) delete found.path;
    else found.path = path;
    if (params === undefined) delete found.params;
    else found.params = { ...params };
  },
});
