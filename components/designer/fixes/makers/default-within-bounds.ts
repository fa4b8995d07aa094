import { type FieldPath, valueAt, writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange, numberAt } from '../broken-place.ts';

/** Not below the least, nor above the greatest; of a group, as many of its options as have to be chosen. */
export const defaultWithinBounds: FixMaker = (place) => {
  const { path, definition } = place;
  const around: FieldPath = path.slice(0, -1);
  if (path.at(-1) !== 'default') return null;
  const [min, max, proposed] = [
    numberAt(definition, [...around, 'min']),
    numberAt(definition, [...around, 'max']),
    numberAt(definition, path),
  ];
  if (proposed !== null) {
    const most = place.issue.code === 'default-cannot-be-made' ? (min ?? 0) : (max ?? proposed);
    const within = Math.min(Math.max(proposed, min ?? 0), most);
    return fixChange('default', place, (written) => writeAt(written, path, within), { value: String(within) });
  }
  const [chosen, options] = [valueAt(definition, path), valueAt(definition, [...around, 'options'])];
  if (!Array.isArray(chosen) || !Array.isArray(options)) return null;
  const ids = options.map((option) => String(valueAt(option, ['id'])));
  const kept = [...new Set(chosen.map(String))].slice(0, max ?? undefined);
  const added = ids.filter((id) => !kept.includes(id)).slice(0, Math.max(0, (min ?? 0) - kept.length));
  return fixChange('default', place, (written) => writeAt(written, path, [...kept, ...added]), { value: [...kept, ...added].join(', ') });
};
