import { type Change, editableBundle } from '../model/change.ts';
import { type Level, levelAt, type Part, type Place, parentPlace, partAt } from '../model/place.ts';

/** An empty list is left out, as if it had never been written: what was added and removed again leaves the same hash. */
export const withoutEmptyLists = (level: Level): void => {
  if (level.components?.length === 0) delete level.components;
  if (level.groups?.length === 0) delete level.groups;
};

const removeFrom = (siblings: { id: string }[], id: string): void => {
  const index = siblings.findIndex((each) => each.id === id);
  if (index >= 0) siblings.splice(index, 1);
};

export function forgetDefault(part: Part): void {
  if (part.kind !== 'option' || !part.group.default) return;
  part.group.default = part.group.default.filter((id) => id !== part.part.id);
  if (part.group.default.length === 0) delete part.group.default;
}

/** What still points at the part (rules, tariffs) is left for the problems to show: removing it silently would hide a loss. */
export const removePart = (offering: string, place: Place): Change => ({
  name: { code: 'remove-part', params: { place } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const part = bundle && partAt(bundle, place);
    if (!bundle || !part) return;
    forgetDefault(part);
    removeFrom(part.siblings, part.part.id);
    const level = levelAt(bundle, parentPlace(place));
    if (level) withoutEmptyLists(level);
    if (bundle.roles?.length === 0) delete bundle.roles;
  },
});
