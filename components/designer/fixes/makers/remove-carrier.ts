import { writeAt } from '../../forms/field-path.ts';
import type { Change } from '../../model/change.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** Entries that are nothing any more once what they name is gone, by the list that holds them. */
const carriers: Readonly<Record<string, string>> = { rules: 'remove-rule', tariffs: 'remove-attachment', charges: 'remove-charge' };
export const removesWhole = ({ name }: Change): boolean => Object.values(carriers).some((code) => name.code === `fix-${code}`);

/** What a specification says by one of its characteristics. */
const said: ReadonlySet<string> = new Set(['contract', 'installation']);

/** Takes out the rule, attachment or charge that names what is gone: what it said can be said no more. */
export const removeCarrier: FixMaker = (place) => {
  const [list, index] = place.path;
  const code = typeof list === 'string' && typeof index === 'number' && Object.hasOwn(carriers, list) ? carriers[list] : undefined;
  if (code !== undefined) return fixChange(code, place, (written) => writeAt(written, place.path.slice(0, 2), undefined, 0));
  if (list === 'resources' && typeof index === 'number')
    return fixChange('remove-entry', place, (written) => writeAt(written, [list, index], undefined, 0), { number: String(index + 1) });
  if (typeof list !== 'string' || !said.has(list)) return null;
  return fixChange('leave-out', place, (written) => writeAt(written, [list], undefined), { what: list });
};
