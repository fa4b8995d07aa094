import type { Component, Narrowing, Option, OptionGroup, Role } from '../../schemas/generated/definitions.ts';
import { isBundle, type Offering } from './definition.ts';
import type { Keys } from './law.ts';

/** Where parts stand side by side: the bundle itself, or one of its roles. */
export type Level = {
  readonly keys: Keys;
  readonly role: Role | null;
  readonly components: readonly Component[];
  readonly groups: readonly OptionGroup[];
  readonly roles: readonly Role[];
};

/** The level of the bundle and those of its roles; none for a simple offering. */
export function levelsOf(offering: Offering): readonly Level[] {
  if (!isBundle(offering)) return [];
  const { components = [], groups = [], roles = [] } = offering;
  const inRoles = roles.map(
    (role, index): Level => ({
      keys: ['roles', index],
      role,
      components: role.components ?? [],
      groups: role.groups ?? [],
      roles: [],
    }),
  );
  return [{ keys: [], role: null, components, groups, roles }, ...inRoles];
}

/** A component or option: what brings one offering. */
export type Part = { readonly keys: Keys; readonly part: Component | Option; readonly narrowing: Narrowing; readonly level: Level };

export const componentsAt = (level: Level): readonly Part[] =>
  level.components.map((part, index) => ({
    keys: [...level.keys, 'components', index],
    part,
    narrowing: part.characteristics ?? {},
    level,
  }));

export const optionsAt = (level: Level): readonly Part[] =>
  level.groups.flatMap((group, at) =>
    group.options.map((part, index) => ({
      keys: [...level.keys, 'groups', at, 'options', index],
      part,
      narrowing: part.characteristics ?? {},
      level,
    })),
  );

/** Every component and option of a bundle. */
export const partsOf = (offering: Offering): readonly Part[] =>
  levelsOf(offering).flatMap((level) => [...componentsAt(level), ...optionsAt(level)]);
