import type { Bundle } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { levelAt, type Part, type Place, partAt, placeOf } from '../model/place.ts';
import type { PastedPart } from '../paste/reading.ts';

/** What a list says of a part; what it does not say stays as it is. */
function write(found: Part, { name, min, max, proposed }: PastedPart): void {
  const { part } = found;
  if (name) part.name = { ...name };
  if (min !== null) part.min = min;
  if (max !== null) part.max = max;
  if (typeof proposed === 'number' && found.kind !== 'group') found.part.default = proposed;
  if (typeof proposed !== 'boolean' || found.kind !== 'option') return;
  const { group } = found;
  const others = (group.default ?? []).filter((id) => id !== part.id);
  if (proposed && !group.default?.includes(part.id)) group.default = [...others, part.id];
  else if (!proposed && group.default?.includes(part.id)) group.default = others;
  if (group.default?.length === 0) delete group.default;
}

/**
 * Makes the part with the least that its kind needs, at the end of what it stands in. Where somebody has made it since the list was
 * read, that one is meant.
 */
function make(bundle: Bundle, parent: Place, { kind, id, offering }: PastedPart): Place | null {
  const place = kind === 'option' ? `${parent}/${id}` : `${parent}${placeOf(`${kind}s`, id)}`;
  if (partAt(bundle, place)) return place;
  const group = partAt(bundle, parent);
  if (kind === 'option') {
    if (group?.kind !== 'group' || offering === null) return null;
    group.part.options.push({ id, offering });
    return place;
  }
  const level = levelAt(bundle, parent);
  if (!level) return null;
  if (kind === 'group') level.groups = [...(level.groups ?? []), { id, min: 0, max: 1, options: [] }];
  else if (offering === null) return null;
  else if (kind === 'component') level.components = [...(level.components ?? []), { id, offering, min: 0, max: 1 }];
  else bundle.roles = [...(bundle.roles ?? []), { id, min: 0, max: 1, accepts: [offering], from: ['existing', 'new'] }];
  return place;
}

/** A whole list of parts, new ones and ones that are there, as one step. */
export const pasteParts = (offering: string, parts: readonly PastedPart[]): Change => ({
  name: { code: 'paste-parts', params: { count: String(parts.length) } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    if (!bundle) return;
    const made = new Map<number, Place>();
    for (const part of parts) {
      const parent = part.parent.type === 'made' ? made.get(part.parent.row) : part.parent.place;
      const place = part.place ?? (parent === undefined ? null : make(bundle, parent, part));
      if (place === null) continue;
      made.set(part.row, place);
      const found = partAt(bundle, place);
      if (found) write(found, part);
    }
  },
});
