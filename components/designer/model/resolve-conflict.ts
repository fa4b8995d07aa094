import type { Change, EditableDefinitions } from './change.ts';
import { type DefinitionChanges, type DraftDocument, isSameDefinition, keysOf } from './draft-document.ts';

/** Definitions as they were stored are frozen; immer drafts what is put in, so that a copy is not needed. */
function lay(definitions: EditableDefinitions, theirs: DraftDocument, isMine: (key: string) => boolean): void {
  for (const key of new Set([...keysOf(definitions), ...keysOf(theirs)])) {
    const their = theirs[key];
    if (isMine(key)) continue;
    if (!their) delete definitions[key];
    else if (!isSameDefinition(their, definitions[key])) definitions[key] = their;
  }
}

/** Somebody else saved first: their definitions, with mine on top where I changed one. One step, so that it can be undone. */
export const takeUntouchedOfTheirs = (theirs: DraftDocument, mine: DefinitionChanges): Change => ({
  name: { code: 'merge-theirs', params: {} },
  apply: (definitions) => lay(definitions, theirs, (key) => Object.hasOwn(mine, key)),
});

/** Their draft as it is. Undo brings mine back. */
export const takeTheirs = (theirs: DraftDocument): Change => ({
  name: { code: 'take-theirs', params: {} },
  apply: (definitions) => lay(definitions, theirs, () => false),
});
