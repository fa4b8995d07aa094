import type { DefinitionKey } from '../../../core/definition/index.ts';
import { type EditableDefinitions, editableOffering, editableTariff } from '../model/change.ts';
import type { DraftDocument } from '../model/draft-document.ts';
import { editableRule, type RuleRef, ruleKey } from '../model/rule-ref.ts';

/** What a form edits: a definition, one charge of a tariff, one rule, or one place where a tariff is in force. */
export type FieldSubject =
  | { readonly type: 'definition'; readonly key: DefinitionKey }
  | { readonly type: 'charge'; readonly tariff: string; readonly charge: string }
  | { readonly type: 'rule'; readonly rule: RuleRef }
  | { readonly type: 'attachment'; readonly offering: string; readonly index: number };

/** As fields and gestures name it. */
export function subjectKey(subject: FieldSubject): string {
  if (subject.type === 'definition') return subject.key;
  if (subject.type === 'charge') return `tariff/${subject.tariff}#${subject.charge}`;
  return subject.type === 'rule' ? ruleKey(subject.rule) : `attachment-${subject.index}`;
}

/** The definition in which it stands, for the names of steps. */
export function definitionOf(subject: FieldSubject): DefinitionKey {
  if (subject.type === 'definition') return subject.key;
  if (subject.type === 'charge') return `tariff/${subject.tariff}`;
  if (subject.type === 'attachment') return `offering/${subject.offering}`;
  return subject.rule.type === 'own' ? `rule/${subject.rule.id}` : `offering/${subject.rule.offering}`;
}

export function editableSubject(definitions: EditableDefinitions, subject: FieldSubject): object | null {
  if (subject.type === 'definition') return definitions[subject.key] ?? null;
  if (subject.type === 'charge')
    return editableTariff(definitions, subject.tariff)?.charges.find((each) => each.id === subject.charge) ?? null;
  if (subject.type === 'attachment') return editableOffering(definitions, subject.offering)?.tariffs?.[subject.index] ?? null;
  return editableRule(definitions, subject.rule);
}

export const subjectIn = (document: DraftDocument, subject: FieldSubject): object | null => editableSubject(document, subject);
