import { valueAt, writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** Objects that are nothing without what they name: a part without its offering, an attachment without its tariff. */
const carriers: ReadonlySet<string> = new Set(['offering', 'tariff']);
/** Lists that may not become empty, by the property that holds them. */
const neededLists: ReadonlySet<string> = new Set(['categories', 'accepts', 'options', 'charges']);

/** Takes a reference to what is not there out, with whatever is nothing without it. */
export const removeReference: FixMaker = (place) => {
  const { path, value, definition } = place;
  const last = path.at(-1);
  const isInList = typeof last === 'number';
  const isCarried = typeof last === 'string' && carriers.has(last) && typeof path.at(-2) === 'number';
  const isOptional = last === 'parent' || last === 'reliesOn';
  if (!isInList && !isCarried && !isOptional) return null;
  const target = isCarried ? path.slice(0, -1) : path;
  const list = valueAt(definition, target.slice(0, -1));
  const isLast = Array.isArray(list) && list.length === 1;
  if (isLast && neededLists.has(String(target.at(-2)))) return null;
  return fixChange('remove-reference', place, (written) => writeAt(written, target, undefined, target.length - 2), { id: String(value) });
};
