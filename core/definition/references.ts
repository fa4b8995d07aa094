import type { Definition, DefinitionKind, Workspace } from './definition.ts';
import type { Reference } from './mentions/mention.ts';
import { mentionsIn } from './mentions/mentions-in.ts';

/** Every reference of a definition to others, what conditions count and compare with among them. */
export const referencesOf = (definition: Definition): Reference[] =>
  mentionsIn(definition).filter((mention) => mention.type === 'definition');

/** Where a definition is named: each definition that names it, once. */
export const usersOf = (workspace: Workspace, kind: DefinitionKind, id: string): Definition[] =>
  [...workspace.definitions.values()].filter((definition) =>
    referencesOf(definition).some((one) => one.id === id && one.kinds.includes(kind)),
  );
