import { invariant } from '../kernel/invariant.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const halfPair = /\p{Surrogate}/u;

function textOf(text: string): string {
  invariant(!halfPair.test(text), 'half a surrogate pair has no canonical form');
  return JSON.stringify(text);
}

/**
 * The canonical form of a JSON value (RFC 8785): keys in order of UTF-16 code units, numbers as ECMAScript writes them.
 * Absent (undefined) properties are left out, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') {
    invariant(Number.isFinite(value), `${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  invariant(isObject(value), `${typeof value} is no JSON value`);
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${textOf(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}
