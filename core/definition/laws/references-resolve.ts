import { breach, type Law } from '../law.ts';
import { referencesOf } from '../references.ts';

/** Every id of another definition leads to one in the same release (`model 2`). */
export const referencesResolve: Law = (workspace) =>
  [...workspace.definitions.values()].flatMap((definition) =>
    referencesOf(definition)
      .filter(({ kinds, id }) => !kinds.some((kind) => workspace.get(kind, id)))
      .map(({ kinds, id, keys }) => breach(definition, 'reference-unknown', keys, { kind: kinds.join(' | '), id })),
  );
