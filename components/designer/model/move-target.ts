import type { Bundle } from '../../../schemas/generated/definitions.ts';
import { freeId } from './free-id.ts';
import { type Part, type PartKind, type Place, parentPlace, partAt, placeOf, rootPlace, takenIds } from './place.ts';

/** Where a part goes: inside what, and before which of its siblings there; null: as the last. */
export type Spot = { readonly parent: Place; readonly before: string | null };
export type MoveRefusal = 'last-option' | 'not-here' | 'inside' | 'no-further';
export type MoveTarget = { readonly type: 'spot'; readonly spot: Spot } | { readonly type: 'refused'; readonly code: MoveRefusal };

const to = (parent: Place, before: string | null): MoveTarget => ({ type: 'spot', spot: { parent, before } });
const refused = (code: MoveRefusal): MoveTarget => ({ type: 'refused', code });

/** What a part becomes inside another: what is chosen in a group is an option, and outside of it a component. */
const becomes: Readonly<Record<'offering' | PartKind, Partial<Record<PartKind, PartKind>>>> = {
  offering: { component: 'component', option: 'component', group: 'group', role: 'role' },
  role: { component: 'component', option: 'component', group: 'group' },
  group: { component: 'option', option: 'option' },
  component: {},
  option: {},
};

export const kindAt = (bundle: Bundle, place: Place): 'offering' | PartKind | null =>
  place === rootPlace ? 'offering' : (partAt(bundle, place)?.kind ?? null);

/** The kind that a part would have there; null where it cannot stand. */
export function kindWithin(bundle: Bundle, part: Part, parent: Place): PartKind | null {
  const around = kindAt(bundle, parent);
  return around === null ? null : (becomes[around][part.kind] ?? null);
}

const idsIn = (bundle: Bundle, parent: Place): readonly string[] => {
  const found = partAt(bundle, parent);
  return found?.kind === 'group' ? found.part.options.map(({ id }) => id) : takenIds(bundle, parent);
};

/** Where the part stands once it has been moved: under its own id, or the next that is free there. */
export function placeWithin(bundle: Bundle, place: Place, parent: Place): Place {
  const part = partAt(bundle, place);
  const kind = part && kindWithin(bundle, part, parent);
  if (!part || !kind || parent === parentPlace(place)) return place;
  const id = freeId(part.part.id, idsIn(bundle, parent));
  return kind === 'option' ? `${parent}/${id}` : `${parent}${placeOf(`${kind}s`, id)}`;
}

/** Whether a part may go there at all: a group keeps its last option, and nothing goes into itself. */
export function checkMove(bundle: Bundle, place: Place, spot: Spot): MoveTarget {
  const part = partAt(bundle, place);
  if (!part) return refused('not-here');
  if (spot.parent === place || spot.parent.startsWith(`${place}/`)) return refused('inside');
  if (kindWithin(bundle, part, spot.parent) === null) return refused('not-here');
  const leaves = spot.parent !== parentPlace(place);
  return leaves && part.kind === 'option' && part.siblings.length === 1 ? refused('last-option') : { type: 'spot', spot };
}

/** Dropped onto another part: into it where it can be inside, else beside it. */
export function dropTarget(bundle: Bundle, place: Place, onto: Place): MoveTarget {
  const [part, other] = [partAt(bundle, place), partAt(bundle, onto)];
  if (!part || place === onto) return refused('inside');
  if (kindWithin(bundle, part, onto) !== null) return checkMove(bundle, place, { parent: onto, before: null });
  if (!other) return refused('not-here');
  const parent = parentPlace(onto);
  if (kindWithin(bundle, part, parent) !== other.kind)
    return parent === parentPlace(place) ? refused('not-here') : checkMove(bundle, place, { parent, before: null });
  const at = other.siblings.findIndex(({ id }) => id === other.part.id);
  const own = parent === parentPlace(place) ? other.siblings.findIndex(({ id }) => id === part.part.id) : -1;
  // Dragged downwards it comes behind what it is dropped on, else before it.
  const before = own >= 0 && own < at ? (other.siblings[at + 1]?.id ?? null) : other.part.id;
  return checkMove(bundle, place, { parent, before });
}

export type MoveStep = 'up' | 'down' | 'in' | 'out';

function stepIn(bundle: Bundle, place: Place, part: Part): MoveTarget {
  const parent = parentPlace(place);
  const level = parent === rootPlace ? bundle : partAt(bundle, parent)?.part;
  const roles = parent === rootPlace ? (bundle.roles ?? []).map(({ id }) => `${parent}${placeOf('roles', id)}`) : [];
  const groups = (level && 'groups' in level ? (level.groups ?? []) : []).map(({ id }) => `${parent}${placeOf('groups', id)}`);
  const around = [...(part.kind === 'component' ? groups : []), ...roles].find((each) => each !== place);
  return around === undefined ? refused('no-further') : checkMove(bundle, place, { parent: around, before: null });
}

/** One step by key: past a sibling, into the first group or role beside it, or out of what it stands in. */
export function stepTarget(bundle: Bundle, place: Place, step: MoveStep): MoveTarget {
  const part = partAt(bundle, place);
  if (!part) return refused('not-here');
  const parent = parentPlace(place);
  const at = part.siblings.findIndex(({ id }) => id === part.part.id);
  if (step === 'up') return at === 0 ? refused('no-further') : to(parent, part.siblings[at - 1]?.id ?? null);
  if (step === 'down') return at === part.siblings.length - 1 ? refused('no-further') : to(parent, part.siblings[at + 2]?.id ?? null);
  if (step === 'in') return stepIn(bundle, place, part);
  return parent === rootPlace ? refused('no-further') : checkMove(bundle, place, { parent: parentPlace(parent), before: null });
}
