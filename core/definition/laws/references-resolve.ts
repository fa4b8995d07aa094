import { breach, doubt, type Law } from '../law.ts';
import { referencesOf } from '../references.ts';

/**
 * Every id of another definition leads to one in the same release (`model 2`). What is merely compared with one may mean
 * what somebody holds of an older release: that is a doubt.
 */
export const referencesResolve: Law = (workspace) =>
  [...workspace.definitions.values()].flatMap((definition) =>
    referencesOf(definition)
      .filter(({ kinds, id }) => !kinds.some((kind) => workspace.get(kind, id)))
      .map(({ kinds, id, keys, isValue }) =>
        isValue
          ? doubt(definition, 'value-names-nothing', keys, { kind: kinds.join(' | '), id })
          : breach(definition, 'reference-unknown', keys, { kind: kinds.join(' | '), id }),
      ),
  );
