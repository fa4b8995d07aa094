import { writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** Takes out an entry that says what another one says already, or that is never reached. */
export const removeEntry: FixMaker = (place) => {
  const { path } = place;
  const at = path.at(-1);
  return typeof at === 'number'
    ? fixChange('remove-entry', place, (written) => writeAt(written, path, undefined, path.length - 1), { number: String(at + 1) })
    : null;
};

/** A characteristic that is required and is not there. */
export const removeRequired: FixMaker = (place) => (place.path.at(-2) === 'required' ? removeEntry(place) : null);
