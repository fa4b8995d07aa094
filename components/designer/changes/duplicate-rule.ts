import { current, isDraft } from 'immer';
import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { type Change, type EditableDefinitions, editableOffering } from '../model/change.ts';
import { freeId } from '../model/free-id.ts';
import { type RuleRef, ruleKey } from '../model/rule-ref.ts';

const inlineCopy = (rule: InlineRule): InlineRule => structuredClone(isDraft(rule) ? current(rule) : rule);
const ownCopy = (rule: AcceptanceRule): AcceptanceRule => structuredClone(isDraft(rule) ? current(rule) : rule);

function duplicateInline(definitions: EditableDefinitions, { offering, id }: Extract<RuleRef, { type: 'inline' }>): void {
  const rules = editableOffering(definitions, offering)?.rules;
  const index = rules?.findIndex((each) => each.id === id) ?? -1;
  const found = rules?.[index];
  if (!rules || !found) return;
  const taken = rules.map((each) => each.id);
  rules.splice(index + 1, 0, { ...inlineCopy(found), id: freeId(id, taken) });
}

function duplicateOwn(definitions: EditableDefinitions, id: string): void {
  const found = definitions[`rule/${id}`];
  if (found?.kind !== 'rule') return;
  const taken = Object.values(definitions).flatMap((each) => (each.kind === 'rule' ? [each.id] : []));
  const copy = freeId(id, taken);
  definitions[`rule/${copy}`] = { ...ownCopy(found), id: copy };
}

/** The same rule once more behind it, under an id that is free. */
export const duplicateRule = (rule: RuleRef): Change => ({
  name: { code: 'duplicate-rule', params: { rule: ruleKey(rule) } },
  apply: (definitions) => (rule.type === 'inline' ? duplicateInline(definitions, rule) : duplicateOwn(definitions, rule.id)),
});
