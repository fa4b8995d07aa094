import { errorIssue, type Issue, warningIssue } from '../kernel/issue.ts';
import { pointer } from '../kernel/json-pointer.ts';

export type JsonObject = { readonly [key: string]: unknown };
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A resource on its way in: what of it was asked for is known, so that the rest can be told. */
export type Reader = {
  readonly text: (key: string) => string | undefined;
  readonly number: (key: string) => number | undefined;
  readonly flag: (key: string) => boolean | undefined;
  readonly object: (key: string) => Reader | undefined;
  readonly list: (key: string) => readonly Reader[];
  readonly value: (key: string) => unknown;
  readonly refuse: (code: string, key?: string) => void;
  /** What is there was taken, though not as it says. */
  readonly doubt: (code: string, key: string) => void;
  /** Tells everything that nobody asked for. */
  readonly tellRest: () => void;
};

/** What says nothing that a definition could say, or what it says by itself. */
const passed = new Set(['href', 'lastUpdate', 'version', 'lifecycleStatus', '@type', '@baseType', '@schemaLocation', '@referredType']);

type Place = { readonly path: readonly (string | number)[]; readonly issues: Issue[] };

export function readerOf(object: JsonObject, place: Place): Reader {
  const asked = new Set<string>();
  const at = (...keys: readonly (string | number)[]): Place => ({ path: [...place.path, ...keys], issues: place.issues });
  const get = (key: string): unknown => {
    asked.add(key);
    return Object.hasOwn(object, key) ? object[key] : undefined;
  };
  const wrong = (code: string, key: string) => void place.issues.push(errorIssue(code, pointer(...at(key).path)));
  const typedAs =
    <Type>(isOf: (value: unknown) => value is Type) =>
    (key: string): Type | undefined => {
      const value = get(key);
      if (value === undefined || value === null) return undefined;
      if (isOf(value)) return value;
      wrong('tmf620-wrong-type', key);
      return undefined;
    };
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
  const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
  const children: Reader[] = [];
  const parts = new Map<string, readonly Reader[]>();
  /** Whoever asks for a part again gets the same, which knows what was asked of it. */
  const once = (key: string, make: () => readonly Reader[]): readonly Reader[] => {
    const made = parts.get(key) ?? make();
    parts.set(key, made);
    return made;
  };
  const child = (value: unknown, ...keys: readonly (string | number)[]): Reader[] => {
    if (!isObject(value)) {
      place.issues.push(errorIssue('tmf620-wrong-type', pointer(...at(...keys).path)));
      return [];
    }
    const reader = readerOf(value, at(...keys));
    children.push(reader);
    return [reader];
  };
  return {
    text: typedAs(isText),
    number: typedAs(isNumber),
    flag: typedAs(isFlag),
    value: get,
    object: (key) => {
      const value = get(key);
      return value === undefined || value === null ? undefined : once(key, () => child(value, key))[0];
    },
    list: (key) => once(key, () => (typedAs(isList)(key) ?? []).flatMap((value, index) => child(value, key, index))),
    refuse: (code, key) => void place.issues.push(errorIssue(code, pointer(...at(...(key === undefined ? [] : [key])).path))),
    doubt: (code, key) => void place.issues.push(warningIssue(code, pointer(...at(key).path))),
    tellRest: () => {
      for (const key of Object.keys(object))
        if (!asked.has(key) && !passed.has(key)) place.issues.push(warningIssue('tmf620-not-read', pointer(...at(key).path)));
      for (const each of children) each.tellRest();
    },
  };
}
