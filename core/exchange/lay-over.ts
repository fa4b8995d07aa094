import type { Definition } from '../definition/index.ts';
import { canonicalJson } from '../release/index.ts';
import type { Language } from './tmf620-resource.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (left: unknown, right: unknown): boolean =>
  left === undefined || right === undefined ? left === right : canonicalJson(left) === canonicalJson(right);
const isText = (value: Fields): boolean => Object.keys(value).sort().join() === 'en,zh-CN';
const idOf = (entry: unknown): unknown => (isFields(entry) ? (entry.id ?? entry.tariff) : undefined);
const hasIds = (list: readonly unknown[]): boolean =>
  list.every((entry) => typeof idOf(entry) === 'string') && new Set(list.map(idOf)).size === list.length;

/** Entries by id: those that went go, those that came come behind, the others change where they stand. */
function layList(
  mine: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
  language: Language | null,
): readonly unknown[] {
  if (![mine, before, after].every(hasIds)) return after;
  const [was, is] = [before, after].map((list) => new Map(list.map((entry) => [idOf(entry), entry])));
  const kept = mine.flatMap((entry) => {
    const id = idOf(entry);
    if (was?.has(id) && !is?.has(id)) return [];
    return is?.has(id) ? [lay(entry, was?.get(id), is.get(id), language)] : [entry];
  });
  const known = new Set(mine.map(idOf));
  return [...kept, ...after.filter((entry) => !known.has(idOf(entry)))];
}

function lay(mine: unknown, before: unknown, after: unknown, language: Language | null): unknown {
  if (isSame(before, after)) return mine;
  if (Array.isArray(mine) && Array.isArray(before) && Array.isArray(after)) return layList(mine, before, after, language);
  if (!isFields(mine) || !isFields(after)) return after;
  // A text came in one language: the other stays.
  if (isText(mine) && isText(after) && language) return { ...mine, [language]: after[language] };
  const old = isFields(before) ? before : {};
  const laid: Record<string, unknown> = { ...mine };
  for (const key of new Set([...Object.keys(old), ...Object.keys(after)])) {
    const value = lay(mine[key], old[key], after[key], language);
    if (value === undefined) delete laid[key];
    else laid[key] = value;
  }
  return laid;
}

/** What is otherwise in `after` than in `before`, laid over mine; the rest of mine stays. */
export function layOver(mine: Definition, before: Definition, after: Definition, language: Language | null): Definition {
  const laid: Definition = JSON.parse(JSON.stringify(lay(mine, before, after, language)));
  return laid;
}
