import type { Characteristic, Scalar } from '../../../schemas/generated/definitions.ts';

const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;
const decimal = /^-?\d+(\.\d+)?$/;

/**
 * What a person typed, as the value of a characteristic: full-width digits and letters are taken as meant (NFKC), text
 * that is no number stays text so that it is shown and told. Empty takes the answer back.
 */
export function typedValue(text: string, { type, pattern, format }: Characteristic): Scalar | undefined {
  const isCode = type !== 'string' || pattern !== undefined || format !== undefined;
  const value = isCode ? text.normalize('NFKC').trim() : text;
  if (value === '') return undefined;
  if (format === 'date') return value.replace(eightDigits, '$1-$2-$3');
  if ((type === 'integer' || type === 'number') && decimal.test(value)) return Number(value);
  return value;
}
