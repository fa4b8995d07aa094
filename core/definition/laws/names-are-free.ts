import { levelsOf } from '../bundle-parts.ts';
import { factRegistry } from '../conditions/fact-registry.ts';
import { breach, type Keys, type Law } from '../law.ts';

/** Words that slot ids, id paths and fact paths use themselves (`model 12b`). */
const reserved: ReadonlySet<string> = new Set([
  'item',
  'holder',
  'offering',
  'product',
  'documents',
  'components',
  'groups',
  'roles',
  'quantity',
  'action',
  'count',
]);

/** What every item or product has: a characteristic of the same name could never be read. */
const ownFacts: ReadonlySet<string> = new Set(['item', 'product'].flatMap((fact) => Object.keys(factRegistry.get(fact)?.paths ?? {})));

/** Parts and characteristics do not take words that paths use. */
export const namesAreFree: Law = (workspace) => {
  const inOfferings = workspace.all('offering').flatMap((offering) =>
    levelsOf(offering).flatMap(({ keys, components, groups, roles }) => {
      const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
        ['components', components],
        ['groups', groups],
        ['roles', roles],
      ];
      const parts: { readonly id: string; readonly at: Keys }[] = lists.flatMap(([name, list]) =>
        list.map(({ id }, index) => ({ id, at: [...keys, name, index, 'id'] })),
      );
      const options: { readonly id: string; readonly at: Keys }[] = groups.flatMap((group, at) =>
        group.options.map(({ id }, index) => ({ id, at: [...keys, 'groups', at, 'options', index, 'id'] })),
      );
      return [...parts, ...options]
        .filter(({ id }) => reserved.has(id))
        .map(({ id, at }) => breach(offering, 'reserved-name', at, { name: id }));
    }),
  );
  const inSpecifications = workspace.all('specification').flatMap((specification) =>
    Object.keys(specification.characteristics.properties)
      .filter((name) => reserved.has(name) || ownFacts.has(name))
      .map((name) => breach(specification, 'reserved-name', ['characteristics', 'properties', name], { name })),
  );
  return [...inOfferings, ...inSpecifications];
};
