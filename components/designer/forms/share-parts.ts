import type { Json } from './control.ts';

const isAllOf = (old: readonly unknown[], next: readonly Json[]): old is readonly Json[] =>
  old.length === next.length && next.every((each, index) => each === old[index]);
const isSameRecord = (
  old: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, Json>>,
): old is Readonly<Record<string, Json>> => {
  const names = Object.keys(next);
  return names.length === Object.keys(old).length && names.every((name) => next[name] === old[name]);
};
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** `after`, made of the very parts of `before` that it has in common with it: what they are drawn as is not drawn again. */
export function shareParts(before: unknown, after: Json): Json {
  if (Array.isArray(after)) {
    const old: readonly unknown[] = Array.isArray(before) ? before : [];
    const next = after.map((each, index) => shareParts(old[index], each));
    return Array.isArray(before) && isAllOf(before, next) ? before : next;
  }
  if (typeof after !== 'object' || after === null) return after;
  const old = isRecord(before) && !Array.isArray(before) ? before : {};
  const next = Object.fromEntries(Object.entries(after).map(([name, each]) => [name, shareParts(old[name], each)]));
  return isSameRecord(old, next) ? old : next;
}
