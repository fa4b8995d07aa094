import type { Json } from './control.ts';

/** The way to a property inside what a form edits. */
export type FieldPath = readonly (string | number)[];

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What stands there; undefined where nothing does. */
export function valueAt(subject: unknown, path: FieldPath): unknown {
  let found = subject;
  for (const key of path) found = isContainer(found) && Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined;
  return found;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

function removeAt(target: object, key: string | number): void {
  if (Array.isArray(target)) target.splice(Number(key), 1);
  else Reflect.deleteProperty(target, key);
}

/**
 * Writes in place, on immer's draft of a definition. Undefined takes the property out, and with it whatever becomes empty
 * around it, but for the first `kept` keys of the path: what was added and taken back leaves the same hash.
 */
export function writeAt(target: object, path: FieldPath, value: Json | undefined, kept = 0): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    if (value === undefined) removeAt(target, key);
    else if (JSON.stringify(valueAt(target, [key])) !== JSON.stringify(value)) Reflect.set(target, key, value);
    return;
  }
  const inner = valueAt(target, [key]);
  const next = isContainer(inner) ? inner : typeof rest[0] === 'number' ? [] : {};
  if (next !== inner) {
    if (value === undefined) return;
    Reflect.set(target, key, next);
  }
  // What was set is read again: a draft wraps it.
  const written = valueAt(target, [key]);
  if (!isContainer(written)) return;
  writeAt(written, rest, value, kept - 1);
  if (value === undefined && kept <= 0 && isEmpty(written)) removeAt(target, key);
}
