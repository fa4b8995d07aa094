import type { Issue } from '../../kernel/issue.ts';
import { levelsOf } from '../bundle-parts.ts';
import type { Definition } from '../definition.ts';
import { keyOf } from '../definition.ts';
import { breach, type Keys, type Law } from '../law.ts';

type Named = { readonly id: string; readonly keys: Keys };

const named = (list: readonly { readonly id: string }[] | undefined, ...keys: Keys): Named[] =>
  (list ?? []).map(({ id }, index) => ({ id, keys: [...keys, index, 'id'] }));

/** The lists of a definition within which an id may occur once. */
function scopesOf(definition: Definition): readonly (readonly Named[])[] {
  switch (definition.kind) {
    case 'tariff':
      return [named(definition.charges, 'charges')];
    case 'channel':
      return [named(definition.outlets, 'outlets')];
    case 'offering': {
      const levels = levelsOf(definition);
      const siblings = levels.map(({ keys, components, groups, roles }) => [
        ...named(components, ...keys, 'components'),
        ...named(groups, ...keys, 'groups'),
        ...named(roles, ...keys, 'roles'),
      ]);
      const options = levels.flatMap(({ keys, groups }) =>
        groups.map((group, index) => named(group.options, ...keys, 'groups', index, 'options')),
      );
      return [named(definition.rules, 'rules'), ...siblings, ...options];
    }
    default:
      return [];
  }
}

const repeated = (scope: readonly Named[]): readonly Named[] => {
  const seen = new Set<string>();
  return scope.filter(({ id }) => seen.size === seen.add(id).size);
};

/** Ids of parts, options, charges, rules and outlets are unique where they stand. */
export const idsAreUnique: Law = (workspace) =>
  [...workspace.definitions.values()].flatMap((definition) =>
    scopesOf(definition).flatMap((scope) => repeated(scope).map(({ id, keys }) => breach(definition, 'duplicate-id', keys, { id }))),
  );

/** Definitions of one kind have different ids. A workspace keeps one of each, so this is asked before it is made. */
export function repeatedDefinitions(
  definitions: readonly Definition[],
): readonly { readonly definition: Definition; readonly issue: Issue }[] {
  const seen = new Set<string>();
  return definitions.flatMap((definition) => {
    const isNew = seen.size !== seen.add(keyOf(definition)).size;
    return isNew
      ? []
      : [{ definition, issue: breach(definition, 'duplicate-definition', ['id'], { kind: definition.kind, id: definition.id }) }];
  });
}
