import type { OutlineRow } from '../model/outline.ts';
import { type Place, rootPlace } from '../model/place.ts';

const mark = 'removed:';
export const isRemoved = (place: Place): boolean => place.startsWith(mark);

/** Parts that the release has and the draft has not, under what is left of what they stood in. Drawn, never edited. */
export function removedRows(before: readonly OutlineRow[], now: readonly OutlineRow[]): readonly OutlineRow[] {
  const left = new Set(now.map(({ place }) => place));
  const gone = before.filter(({ place }) => place !== rootPlace && !left.has(place));
  const isGone = new Set(gone.map(({ place }) => place));
  return gone.map((row) => {
    const parent = row.parent ?? rootPlace;
    return { ...row, place: `${mark}${row.place}`, parent: isGone.has(parent) ? `${mark}${parent}` : parent, children: [] };
  });
}

/** With what is shown of the draft: what stood in a part that is shut hangs on the whole. */
export function withRemoved(shown: readonly OutlineRow[], removed: readonly OutlineRow[]): readonly OutlineRow[] {
  if (removed.length === 0) return shown;
  const drawn = new Set([...shown, ...removed].map(({ place }) => place));
  return [...shown, ...removed.map((row) => (row.parent === null || drawn.has(row.parent) ? row : { ...row, parent: rootPlace }))];
}
