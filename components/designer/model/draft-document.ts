import type { Definition, DefinitionKey, Offering, Workspace } from '../../../core/definition/index.ts';
import { definitionKinds, keyOf, workspaceOf } from '../../../core/definition/index.ts';
import { keptWith } from '../../../core/kernel/kept-with.ts';
import { definitionHash } from '../../../core/release/index.ts';
import type { Tariff } from '../../../schemas/generated/definitions.ts';
import type { DraftView } from '../../../server/api/contract.ts';

/** A draft as it is edited: every definition by key, the base's with the draft's own laid over them. */
export type DraftDocument = Readonly<Record<DefinitionKey, Definition>>;
/** What differs: whole definitions; null removes one (`DraftSave`). */
export type DefinitionChanges = Readonly<Record<DefinitionKey, Definition | null>>;

export const isDefinitionKey = (key: string): key is DefinitionKey => definitionKinds.some((kind) => key.startsWith(`${kind}/`));
export const keysOf = (document: DraftDocument): DefinitionKey[] => Object.keys(document).filter(isDefinitionKey);

export function documentOf(definitions: Iterable<Definition>): DraftDocument {
  const document: Record<DefinitionKey, Definition> = {};
  for (const definition of definitions) document[keyOf(definition)] = definition;
  return document;
}

/** Kept per document: problems, preview and names all ask for it after one edit. */
export const workspaceOfDocument = keptWith((document: DraftDocument): Workspace => workspaceOf(Object.values(document)));

/** By content: an edit and its undo leave no change behind. Untouched definitions are the same object and cost nothing. */
export const isSameDefinition = (left: Definition | undefined, right: Definition | undefined): boolean =>
  left === right || (left !== undefined && right !== undefined && definitionHash(left) === definitionHash(right));

export function changesBetween(before: DraftDocument, after: DraftDocument): DefinitionChanges {
  const changes: Record<DefinitionKey, Definition | null> = {};
  for (const key of new Set([...keysOf(before), ...keysOf(after)])) {
    if (!isSameDefinition(before[key], after[key])) changes[key] = after[key] ?? null;
  }
  return changes;
}

const keysChangedTo = keptWith((after: DraftDocument) =>
  keptWith((before: DraftDocument): readonly DefinitionKey[] => Object.keys(changesBetween(before, after)).filter(isDefinitionKey).sort()),
);
/** Kept per pair: whoever shows what was changed asks again at each drawing. */
export const changedKeys = (before: DraftDocument, after: DraftDocument): readonly DefinitionKey[] => keysChangedTo(after)(before);

export function withChanges(document: DraftDocument, changes: DefinitionChanges): DraftDocument {
  const next: Record<DefinitionKey, Definition> = { ...document };
  for (const key of Object.keys(changes).filter(isDefinitionKey)) {
    const changed = changes[key];
    if (changed) next[key] = changed;
    else delete next[key];
  }
  return next;
}

/** A draft as the server hands it out. What it left alone is the very object of the base, so that nothing has to be compared. */
export const openedDocument = (view: Pick<DraftView, 'baseDefinitions' | 'changes'>): DraftDocument =>
  withChanges(documentOf(view.baseDefinitions), view.changes);

export const offeringIn = (document: DraftDocument, id: string): Offering | null => {
  const found = document[`offering/${id}`];
  return found?.kind === 'offering' ? found : null;
};

export const tariffIn = (document: DraftDocument, id: string): Tariff | null => {
  const found = document[`tariff/${id}`];
  return found?.kind === 'tariff' ? found : null;
};
