import { type Definition, type DefinitionKey, readDefinition, type Workspace, workspaceOf } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { type DraftDocument, keysOf } from './draft-document.ts';

export type ReadableWorkspace = {
  /** Issues of the documents that cannot be read as they stand. */
  readonly issues: readonly Issue[];
  /** Each definition as it is, or as it last was readable: one half-typed price never hides the rest. */
  readonly workspace: Workspace;
};

type Reading = { readonly definition: Definition | null; readonly issues: readonly Issue[] };

/** Reads a draft again and again; a definition that is the same object is read once. */
export function createDraftReader(base: DraftDocument): (document: DraftDocument) => ReadableWorkspace {
  const readings = new WeakMap<Definition, Reading>();
  const lastReadable = new Map<DefinitionKey, Definition>();
  for (const key of keysOf(base)) {
    const definition = base[key];
    if (!definition) continue;
    // A release holds only what could be read.
    readings.set(definition, { definition, issues: [] });
    lastReadable.set(key, definition);
  }
  const read = (definition: Definition): Reading => {
    const kept = readings.get(definition);
    if (kept) return kept;
    const result = readDefinition(definition);
    const reference = { kind: definition.kind, id: definition.id };
    const made: Reading = result.ok
      ? { definition, issues: [] }
      : { definition: null, issues: result.error.map((issue) => ({ ...issue, definition: issue.definition ?? reference })) };
    readings.set(definition, made);
    return made;
  };
  return (document) => {
    const issues: Issue[] = [];
    const readable: Definition[] = [];
    for (const key of keysOf(document)) {
      const definition = document[key];
      if (!definition) continue;
      const reading = read(definition);
      issues.push(...reading.issues);
      if (reading.definition) lastReadable.set(key, reading.definition);
      const standIn = reading.definition ?? lastReadable.get(key);
      if (standIn) readable.push(standIn);
    }
    return { issues, workspace: workspaceOf(readable) };
  };
}
