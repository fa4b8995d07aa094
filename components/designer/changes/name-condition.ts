import { current, isDraft } from 'immer';
import type { Condition, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type FieldPath, valueAt, writeAt } from '../forms/field-path.ts';
import { editableSubject, type FieldSubject } from '../forms/field-subject.ts';
import type { Change } from '../model/change.ts';

const isCondition = (value: unknown): value is Condition => typeof value === 'object' && value !== null;
const copyOf = (condition: Condition): Condition => structuredClone(isDraft(condition) ? current(condition) : condition);

/** Gives the condition that stands there a name of its own, and names it in its place; the caller chooses a free id. */
export const nameCondition = (
  subject: FieldSubject,
  path: FieldPath,
  named: { readonly id: string; readonly name: LocalizedText },
): Change => ({
  name: { code: 'name-condition', params: { name: named.name } },
  apply: (definitions) => {
    const target = editableSubject(definitions, subject);
    const when = valueAt(target, path);
    if (!target || !isCondition(when) || definitions[`condition/${named.id}`]) return;
    definitions[`condition/${named.id}`] = {
      $schema: 'urn:offerwright:schema:v1:condition',
      kind: 'condition',
      id: named.id,
      name: { ...named.name },
      provenance: [{ grade: 'illustrative' }],
      when: copyOf(when),
    };
    writeAt(target, path, { condition: named.id });
  },
});
