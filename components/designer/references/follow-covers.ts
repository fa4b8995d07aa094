import type { Bundle, Definition } from '../../../core/definition/index.ts';
import { pointer, pointerKeys } from '../../../core/kernel/json-pointer.ts';
import type { Provenance } from '../../../schemas/generated/definitions.ts';
import { type FieldPath, valueAt } from '../forms/field-path.ts';
import { type Place, placeKeys } from '../model/place.ts';

const idOf = (entry: unknown): unknown => valueAt(entry, ['id']);

const sameAs = (entry: unknown): ((other: unknown) => boolean) => {
  const written = JSON.stringify(entry);
  return (other) => other === entry || JSON.stringify(other) === written;
};

/** Where an entry of a list stands now: by its id, else by being the same, or in its place where that was written anew. Null: it is gone. */
export function indexNow(before: readonly unknown[], after: readonly unknown[], index: number): number | null {
  const entry = before[index];
  const id = idOf(entry);
  if (typeof id === 'string') {
    const found = after.findIndex((each) => idOf(each) === id);
    return found < 0 ? null : found;
  }
  // New rows are all the same: the one in its place comes before the others.
  if (entry === after[index]) return index;
  const isTypedOver = before.length === after.length && !before.includes(after[index]);
  if (isTypedOver) return index;
  const found = after.findIndex(sameAs(entry));
  if (found >= 0) return found;
  return index < after.length && !before.some(sameAs(after[index])) ? index : null;
}

const lists = ['components', 'groups', 'options', 'roles'];

/** The keys that lead to a part: its lists count, where a place says ids. */
export function keysOfPlace(bundle: Bundle, place: Place): FieldPath {
  const keys: (string | number)[] = [];
  for (const key of placeKeys(place)) {
    const here = valueAt(bundle, keys);
    if (!Array.isArray(here) && lists.includes(key) && valueAt(here, [key]) !== undefined) keys.push(key);
    else {
      const list = Array.isArray(here) ? keys : [...keys, 'options'];
      const entries = valueAt(bundle, list);
      if (!Array.isArray(entries)) return keys;
      keys.splice(
        0,
        keys.length,
        ...list,
        entries.findIndex((entry) => idOf(entry) === key),
      );
    }
  }
  return keys;
}

type Moved = { readonly from: FieldPath; readonly to: FieldPath };

/** The pointer to the same thing after a change; null: it is not there any more. */
function pointerNow(before: Definition, after: Definition, path: string, moved: Moved | null): string | null {
  const keys = pointerKeys(path);
  const from = moved ? pointer(...moved.from) : null;
  if (moved && from !== null && (path === from || path.startsWith(`${from}/`))) return `${pointer(...moved.to)}${path.slice(from.length)}`;
  const now: (string | number)[] = [];
  for (const [depth, key] of keys.entries()) {
    const list = valueAt(before, keys.slice(0, depth));
    const there = valueAt(after, now);
    if (!Array.isArray(list)) now.push(key);
    // Said before it is made: what comes to stand there is meant.
    else if (list[Number(key)] === undefined) return path;
    else {
      const index = Array.isArray(there) ? indexNow(list, there, Number(key)) : null;
      if (index === null) return null;
      now.push(index);
    }
  }
  return pointer(...now);
}

/**
 * Sources say by number which entries of lists they answer for: they follow where entries are moved, added before them or
 * taken out. Null: they say what is right already, or were written by the change itself.
 */
export function coversAfter(before: Definition | undefined, after: Definition | undefined, moved: Moved | null = null): Provenance | null {
  if (!before || !after || before.provenance.every(({ covers }) => !covers)) return null;
  // What the change itself says of sources is said of what is there now.
  if (before.provenance !== after.provenance && JSON.stringify(before.provenance) !== JSON.stringify(after.provenance)) return null;
  const next = before.provenance.flatMap((entry) => {
    if (!entry.covers) return [entry];
    const covers = entry.covers.flatMap((path) => pointerNow(before, after, path, moved) ?? []);
    return covers.length > 0 ? [{ ...entry, covers }] : [];
  });
  // What answered for something that is gone alone goes with it, unless nothing else is said of where the rest comes from.
  if (next.length === 0 || JSON.stringify(next) === JSON.stringify(before.provenance)) return null;
  return next;
}
