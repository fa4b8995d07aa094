import { valueAt, writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** No more has to be chosen than there is to choose from. */
export const lowerMinimum: FixMaker = (place) => {
  const { path, definition } = place;
  const options = valueAt(definition, [...path.slice(0, -1), 'options']);
  const most = Array.isArray(options) ? options.length : 0;
  return most > 0 ? fixChange('lower-minimum', place, (written) => writeAt(written, path, most), { value: String(most) }) : null;
};
