import type { Json } from '../forms/control.ts';
import { type FieldPath, writeAt } from '../forms/field-path.ts';
import { definitionOf, editableSubject, type FieldSubject, subjectKey } from '../forms/field-subject.ts';
import type { Change } from '../model/change.ts';

export type FieldEdit = {
  readonly path: FieldPath;
  readonly value: Json | undefined;
  readonly isTyped?: boolean;
  /** How many keys of the path stay although nothing is left in them. */
  readonly kept?: number;
};

const propertyOf = (path: FieldPath): string => String(path.findLast((key) => typeof key === 'string') ?? '');

/** One property of a definition, a charge, a rule or an attachment; undefined leaves it out. Typing is one gesture. */
export const setField = (subject: FieldSubject, { path, value, isTyped, kept }: FieldEdit): Change => ({
  name: { code: 'set-field', params: { definition: definitionOf(subject), field: propertyOf(path) } },
  ...(isTyped ? { gesture: `set-field:${subjectKey(subject)}:${path.join('/')}` } : {}),
  apply: (definitions) => {
    const target = editableSubject(definitions, subject);
    if (target) writeAt(target, path, value, kept);
  },
});
