import type { Characteristic } from '../../../../schemas/generated/definitions.ts';
import { type FieldPath, valueAt, writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

const boundsOf = (around: unknown): Pick<Characteristic, 'minimum' | 'maximum'> => {
  const bound = (name: string) => {
    const found = valueAt(around, [name]);
    return typeof found === 'number' ? found : undefined;
  };
  const [minimum, maximum] = [bound('minimum'), bound('maximum')];
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
};

/** A proposed value that may not be taken: the nearest bound of a number, the first of the values, or none at all. */
export const fittingDefault: FixMaker = (place) => {
  const { path, value, definition } = place;
  if (path.at(-1) !== 'default') return null;
  const around: FieldPath = path.slice(0, -1);
  const [first] = [valueAt(definition, [...around, 'enum'])].flat();
  const { minimum, maximum } = boundsOf(valueAt(definition, around));
  const clamped = typeof value === 'number' ? Math.min(Math.max(value, minimum ?? value), maximum ?? value) : value;
  const fitting =
    typeof first === 'string' || typeof first === 'number' ? first : clamped !== value && typeof clamped === 'number' ? clamped : undefined;
  return fixChange(
    fitting === undefined ? 'no-default' : 'default',
    place,
    (written) => writeAt(written, path, fitting, around.length),
    fitting === undefined ? {} : { value: String(fitting) },
  );
};
