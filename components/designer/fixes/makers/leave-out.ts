import { valueAt, writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** Takes out a property that says nothing, or says what may not be said, and what becomes empty with it. */
export const leaveOut: FixMaker = (place) => {
  const { path, definition, issue } = place;
  const target =
    issue.code === 'unknown-property' && path.at(-1) !== issue.params.property ? [...path, String(issue.params.property)] : path;
  if (target.length === 0 || valueAt(definition, target) === undefined) return null;
  return fixChange('leave-out', place, (written) => writeAt(written, target, undefined, 1), { what: String(target.at(-1)) });
};

/** Of what covers nothing only that is taken out; an entry that covers one part only would come to cover all. */
export const leaveOutCover: FixMaker = (place) => {
  const { path, definition } = place;
  const covers = valueAt(definition, path.slice(0, -1));
  const entries = valueAt(definition, ['provenance']);
  if (!Array.isArray(covers) || !Array.isArray(entries)) return null;
  if (covers.length > 1)
    return fixChange('leave-out', place, (written) => writeAt(written, path, undefined, path.length - 1), {
      what: String(covers[Number(path.at(-1))]),
    });
  const entry = path.slice(0, 2);
  return entries.length > 1
    ? fixChange('leave-out', place, (written) => writeAt(written, entry, undefined, 1), { what: String(covers[0]) })
    : null;
};

/** Hints of a form that lead nowhere; other paths mean something, and are a person's to mend. */
export const leaveOutHint: FixMaker = (place) => (place.path[0] === 'form' ? leaveOut(place) : null);

/** A narrowing of what the specification does not have; its own characteristics are named for a reason. */
export const leaveOutNarrowing: FixMaker = (place) =>
  place.definition.kind === 'offering' && place.path.at(-2) === 'characteristics' ? leaveOut(place) : null;
