import type { Definition, DefinitionKey, Workspace } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { pointerKeys } from '../../../core/kernel/json-pointer.ts';
import { type FieldPath, valueAt } from '../forms/field-path.ts';
import type { Change, ChangeName } from '../model/change.ts';
import { type DraftDocument, isDefinitionKey } from '../model/draft-document.ts';

/** What an issue is about: the definition, the way to the place in it, and what stands there. */
export type BrokenPlace = {
  readonly issue: Issue;
  readonly key: DefinitionKey;
  readonly definition: Definition;
  readonly path: FieldPath;
  readonly value: unknown;
  readonly document: DraftDocument;
  readonly workspace: Workspace;
};

/** One way to mend an issue; null where it does not fit the place. */
export type FixMaker = (place: BrokenPlace) => Change | null;

/** Keys of lists as numbers, as the definition has them. */
function pathIn(definition: Definition, pointer: string): FieldPath {
  const path: (string | number)[] = [];
  for (const key of pointerKeys(pointer)) path.push(Array.isArray(valueAt(definition, path)) ? Number(key) : key);
  return path;
}

export function brokenPlace(document: DraftDocument, workspace: Workspace, issue: Issue): BrokenPlace | null {
  const key = issue.definition ? `${issue.definition.kind}/${issue.definition.id}` : '';
  const definition = isDefinitionKey(key) ? document[key] : undefined;
  if (!isDefinitionKey(key) || !definition) return null;
  const path = pathIn(definition, issue.path);
  return { issue, key, definition, path, value: valueAt(definition, path), document, workspace };
}

/** A step of undo that is named after what it mends. */
export const fixChange = (
  code: string,
  { key }: Pick<BrokenPlace, 'key'>,
  mend: (definition: Definition) => void,
  params: ChangeName['params'] = {},
): Change => ({
  name: { code: `fix-${code}`, params: { definition: key, ...params } },
  apply: (definitions) => {
    const definition = definitions[key];
    if (definition) mend(definition);
  },
});

export const numberAt = (definition: unknown, path: FieldPath): number | null => {
  const found = valueAt(definition, path);
  return typeof found === 'number' ? found : null;
};
