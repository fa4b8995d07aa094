import type { Bundle, Component, Option, OptionGroup, Role } from '../../../schemas/generated/definitions.ts';

/**
 * Where a part stands in its bundle: `''` the offering itself, `/components/<c>`, `/groups/<g>`, `/groups/<g>/<o>`,
 * `/roles/<r>` and, in a role, the same again below it. Ids, never array indexes, so that a place survives edits.
 */
export type Place = string;
export type PartKind = 'component' | 'group' | 'option' | 'role';

export type Part =
  | { readonly kind: 'component'; readonly part: Component; readonly siblings: Component[] }
  | { readonly kind: 'group'; readonly part: OptionGroup; readonly siblings: OptionGroup[] }
  | { readonly kind: 'option'; readonly part: Option; readonly siblings: Option[]; readonly group: OptionGroup }
  | { readonly kind: 'role'; readonly part: Role; readonly siblings: Role[] };

/** A bundle or a role: both carry components and groups. */
export type Level = { components?: Component[]; groups?: OptionGroup[] };

export const rootPlace: Place = '';
export const placeOf = (...keys: readonly string[]): Place => keys.map((key) => `/${key}`).join('');
export const placeKeys = (place: Place): string[] => (place === '' ? [] : place.slice(1).split('/'));
export const parentPlace = (place: Place): Place => {
  const keys = placeKeys(place);
  const isOption = keys.at(-3) === 'groups';
  return placeOf(...keys.slice(0, isOption ? -1 : -2));
};

/** Inside a role an id path names its parts without saying whether they are components or groups. */
export const idPathOf = (place: Place): string => {
  const keys = placeKeys(place);
  const short = keys[0] === 'roles' ? keys.filter((key, index) => index < 2 || (key !== 'components' && key !== 'groups')) : keys;
  return short.map((key) => `/${key}`).join('');
};

const found = <Item extends { id: string }>(items: Item[] | undefined, id: string | undefined): [Item, Item[]] | null => {
  const item = items?.find((each) => each.id === id);
  return item && items ? [item, items] : null;
};

function partAtLevel(level: Level, keys: readonly string[]): Part | null {
  const [list, id, option] = keys;
  if (list === 'components' && keys.length === 2) {
    const hit = found(level.components, id);
    return hit && { kind: 'component', part: hit[0], siblings: hit[1] };
  }
  if (list !== 'groups') return null;
  const group = found(level.groups, id);
  if (!group) return null;
  if (keys.length === 2) return { kind: 'group', part: group[0], siblings: group[1] };
  const hit = keys.length === 3 ? found(group[0].options, option) : null;
  return hit && { kind: 'option', part: hit[0], siblings: hit[1], group: group[0] };
}

/** The part that stands there, with its siblings; works on frozen documents and on immer's drafts of them. */
export function partAt(bundle: Bundle, place: Place): Part | null {
  const keys = placeKeys(place);
  if (keys[0] !== 'roles') return partAtLevel(bundle, keys);
  const role = found(bundle.roles, keys[1]);
  if (!role) return null;
  return keys.length === 2 ? { kind: 'role', part: role[0], siblings: role[1] } : partAtLevel(role[0], keys.slice(2));
}

function* partsOfLevel(level: Level, keys: readonly string[]): Generator<readonly [Place, Part['part']]> {
  for (const component of level.components ?? []) yield [placeOf(...keys, 'components', component.id), component];
  for (const group of level.groups ?? []) {
    yield [placeOf(...keys, 'groups', group.id), group];
    for (const option of group.options) yield [placeOf(...keys, 'groups', group.id, option.id), option];
  }
}

/** Every part by its place, found in one walk. Of two with one id the first counts, as in `partAt`. */
export function partsOf(bundle: Bundle): ReadonlyMap<Place, Part['part']> {
  const parts = new Map<Place, Part['part']>();
  const found = [
    ...partsOfLevel(bundle, []),
    ...(bundle.roles ?? []).flatMap((role) => [[placeOf('roles', role.id), role] as const, ...partsOfLevel(role, ['roles', role.id])]),
  ];
  for (const [place, part] of found) if (!parts.has(place)) parts.set(place, part);
  return parts;
}

/** The bundle itself, or the role at this place. */
export function levelAt(bundle: Bundle, place: Place): Level | null {
  if (place === rootPlace) return bundle;
  const part = partAt(bundle, place);
  return part?.kind === 'role' ? part.part : null;
}

/** Ids that are taken among components, groups and roles of one level. */
export function takenIds(bundle: Bundle, place: Place): readonly string[] {
  const level = levelAt(bundle, place);
  const roles = place === rootPlace ? (bundle.roles ?? []) : [];
  return [...(level?.components ?? []), ...(level?.groups ?? []), ...roles].map((each) => each.id);
}
