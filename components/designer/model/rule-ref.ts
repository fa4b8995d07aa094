import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { type EditableDefinitions, editableOffering } from './change.ts';
import type { DraftDocument } from './draft-document.ts';

/** A rule of its own, or one that stands inside an offering. */
export type RuleRef =
  | { readonly type: 'own'; readonly id: string }
  | { readonly type: 'inline'; readonly offering: string; readonly id: string };

/** As in programs: `rule/<id>` or `offering/<offering>/<id>`. */
export const ruleKey = (rule: RuleRef): string => (rule.type === 'own' ? `rule/${rule.id}` : `offering/${rule.offering}/${rule.id}`);

export function ruleRefOf(key: string): RuleRef | null {
  const [kind, first, second] = key.split('/');
  if (kind === 'rule' && first) return { type: 'own', id: first };
  if (kind === 'offering' && first && second) return { type: 'inline', offering: first, id: second };
  return null;
}

export function editableRule(definitions: EditableDefinitions, rule: RuleRef): AcceptanceRule | InlineRule | null {
  if (rule.type === 'inline') return editableOffering(definitions, rule.offering)?.rules?.find((each) => each.id === rule.id) ?? null;
  const found = definitions[`rule/${rule.id}`];
  return found?.kind === 'rule' ? found : null;
}

export const ruleIn = (document: DraftDocument, rule: RuleRef): AcceptanceRule | InlineRule | null => editableRule(document, rule);
