import { writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange, numberAt } from '../broken-place.ts';

const uppers: Readonly<Record<string, string>> = { min: 'max', minimum: 'maximum', minLength: 'maxLength' };

/** The upper bound becomes what the lower one asks for, and a proposed number with it: nothing else lies between. */
export const raiseMaximum: FixMaker = (place) => {
  const { path, definition } = place;
  const around = path.slice(0, -1);
  const name = String(path.at(-1));
  const upper = uppers[name];
  const least = numberAt(definition, path);
  if (upper === undefined || least === null) return null;
  const isProposed = name !== 'minLength' && numberAt(definition, [...around, 'default']) !== null;
  return fixChange(
    'raise-maximum',
    place,
    (written) => {
      writeAt(written, [...around, upper], least);
      if (isProposed) writeAt(written, [...around, 'default'], least);
    },
    { value: String(least) },
  );
};
