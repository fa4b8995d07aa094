import { type DefinitionKind, definitionKinds } from '../../../../core/definition/index.ts';
import { writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** How many characters have to be put in, taken out or changed. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 0; at < left.length; at++) {
    const next = [at + 1];
    for (let other = 0; other < right.length; other++) {
      const changed = (row[other] ?? 0) + (left[at] === right[other] ? 0 : 1);
      next.push(Math.min(changed, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The one most like it; null where none is like enough for a slip of the hand. */
export function nearest(wanted: string, ids: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let found: string | null = null;
  let least = most + 1;
  for (const id of ids) {
    const apart = Math.abs(id.length - wanted.length) >= least ? least : distance(wanted, id);
    if (apart < least) [found, least] = [id, apart];
  }
  return found;
}

const kindsIn = (text: unknown): readonly DefinitionKind[] => definitionKinds.filter((kind) => String(text).split(' | ').includes(kind));

/** Names the definition whose id is most like what was written. */
export const nearestId: FixMaker = (place) => {
  const { issue, path, value, workspace, definition } = place;
  // A text that says more than the id is not replaced by one.
  if (typeof value !== 'string' || value !== issue.params.id) return null;
  const ids = kindsIn(issue.params.kind).flatMap((kind) =>
    workspace.all(kind).flatMap(({ id }) => (kind === definition.kind && id === definition.id ? [] : [id])),
  );
  const found = nearest(value, ids);
  return found === null ? null : fixChange('nearest-id', place, (written) => writeAt(written, path, found), { id: found });
};
