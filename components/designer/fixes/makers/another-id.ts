import { valueAt, writeAt } from '../../forms/field-path.ts';
import { freeId } from '../../model/free-id.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

const idsIn = (list: unknown): string[] => (Array.isArray(list) ? list.map((entry) => String(valueAt(entry, ['id']))) : []);

/** The second of two with one id gets another one: what names the id goes on meaning the first. */
export const anotherId: FixMaker = (place) => {
  const { path, value, definition } = place;
  const index = path.at(-2);
  if (path.at(-1) !== 'id' || typeof value !== 'string' || typeof index !== 'number') return null;
  const taken = idsIn(valueAt(definition, path.slice(0, -2)));
  // One that shares its id with another kind of part is meant by paths: which of the two gives way is for a person to say.
  if (taken.indexOf(value) === index) return null;
  const id = freeId(value, taken);
  return fixChange('another-id', place, (written) => writeAt(written, path, id), { id });
};
