import type { Characteristic, NarrowedCharacteristic, PlainScalar, Scalar } from '../../schemas/generated/definitions.ts';
import { formats } from './formats.ts';
import { compilePattern } from './pattern/compile-pattern.ts';

/** What is wrong with a value: a code of messages/<locale>/issues.json and its params. */
export type ValueProblem = { readonly code: string; readonly params: Readonly<Record<string, Scalar>> };
type ValueCheck = (value: Scalar) => ValueProblem | null;
type PlainCheck = (value: PlainScalar) => ValueProblem | null;

/** No value is longer, whatever its characteristic says. */
const longestText = 10_000;

const problem = (code: string, params: Readonly<Record<string, Scalar>> = {}): ValueProblem => ({ code, params });
const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

const hasType = (type: Characteristic['type'], value: PlainScalar): boolean => {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return typeof value === type;
};

/** Each keyword of the profile gives a check of values that have the right type, or null when it says nothing. */
const keywords: readonly ((characteristic: Characteristic) => PlainCheck | null)[] = [
  ({ const: only }) => (only === undefined ? null : (value) => (value === only ? null : problem('value-not-const', { expected: only }))),
  ({ enum: values }) => {
    if (!values) return null;
    const allowed = new Set(values);
    return (value) => (allowed.has(value) ? null : problem('value-not-in-enum', { allowed: values.join(', ') }));
  },
  ({ minimum }) =>
    minimum === undefined
      ? null
      : (value) => (typeof value !== 'number' || value >= minimum ? null : problem('value-too-small', { minimum })),
  ({ maximum }) =>
    maximum === undefined
      ? null
      : (value) => (typeof value !== 'number' || value <= maximum ? null : problem('value-too-large', { maximum })),
  ({ minLength }) =>
    minLength === undefined
      ? null
      : (value) => (typeof value !== 'string' || codePoints(value) >= minLength ? null : problem('value-too-short', { minLength })),
  ({ maxLength = longestText }) =>
    (value) =>
      // A text has at most as many code points as code units, which cost nothing to count.
      typeof value !== 'string' || value.length <= maxLength || codePoints(value) <= maxLength
        ? null
        : problem('value-too-long', { maxLength }),
  ({ format }) =>
    format === undefined
      ? null
      : (value) =>
          typeof value !== 'string' || formats[format](value)
            ? null
            : problem('value-format-mismatch', { format: format.replaceAll('-', '') }),
  ({ pattern }) => {
    if (pattern === undefined) return null;
    const matcher = compilePattern(pattern);
    return (value) => {
      if (!matcher.ok) return problem('pattern-invalid', { pattern, detail: matcher.error });
      return typeof value !== 'string' || matcher.value(value) ? null : problem('value-pattern-mismatch', { pattern });
    };
  },
];

/**
 * The check of one value against a characteristic in our profile of JSON Schema 2020-12 (`model 6`). null, expressly
 * none, always passes; whether a value is needed is for whoever holds the form to say.
 */
export function compileCharacteristic(characteristic: Characteristic): ValueCheck {
  const checks = keywords.map((keyword) => keyword(characteristic)).filter((check) => check !== null);
  const check: ValueCheck = (value) => {
    if (value === null) return null;
    if (!hasType(characteristic.type, value)) return problem('value-type', { expected: characteristic.type });
    if (typeof value === 'string' && value.length > longestText * 2) return problem('value-too-long', { maxLength: longestText });
    // NUL cannot be stored in every engine, and half a surrogate pair has no canonical form.
    if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value)) return problem('value-not-text');
    for (const check of checks) {
      const found = check(value);
      if (found) return found;
    }
    return null;
  };
  // Listed values are checked once, here; most values of an order are one of them.
  const passing = new Set<Scalar>(characteristic.enum?.filter((value) => check(value) === null));
  return passing.size === 0 ? check : (value) => (passing.has(value) ? null : check(value));
}

/** The characteristic with a narrowing laid over it (`model 7`); a default that no longer fits falls away. */
export function narrowCharacteristic(characteristic: Characteristic, narrowing: NarrowedCharacteristic | undefined): Characteristic {
  if (!narrowing) return characteristic;
  const { required: _required, ...narrowed } = narrowing;
  const { default: proposed, ...rest } = { ...characteristic, ...narrowed };
  const fits = proposed !== undefined && compileCharacteristic(rest)(proposed) === null;
  return fits ? { ...rest, default: proposed } : rest;
}
