import type { LocalizedText } from '../../schemas/generated/definitions.ts';
import type { Definition, DefinitionKey, Workspace } from '../definition/index.ts';
import { pointer } from '../kernel/json-pointer.ts';
import { canonicalJson } from './canonical-json.ts';

/** One place that differs: JSON Pointer, with undefined for absent. */
export type ChangeDetail = { readonly path: string; readonly before: unknown; readonly after: unknown };

/** What became of one definition between two workspaces. */
export type ReleaseChange = {
  readonly key: DefinitionKey;
  readonly name: LocalizedText;
  readonly change: 'added' | 'removed' | 'changed';
  /** Empty for added and removed ones. Entries of lists are matched by id where they have one. */
  readonly details: readonly ChangeDetail[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (before: unknown, after: unknown): boolean =>
  before === undefined || after === undefined ? before === after : canonicalJson(before) === canonicalJson(after);
const own = (record: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Entries by id, or null when the list is not one of entries with unique ids. */
function byId(list: readonly unknown[]): ReadonlyMap<string, number> | null {
  const places = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    if (!isRecord(entry) || typeof entry.id !== 'string' || places.has(entry.id)) return null;
    places.set(entry.id, index);
  }
  return places;
}

/** Lists whose entries have ids are matched by id: inserting one entry is one detail. Other lists are one value. */
function compareLists(before: readonly unknown[], after: readonly unknown[], keys: readonly (string | number)[]): ChangeDetail[] {
  const beforeIds = byId(before);
  const afterIds = byId(after);
  if (!beforeIds || !afterIds) return [{ path: pointer(...keys), before, after }];
  const details = [...afterIds].flatMap(([id, index]) => {
    const old = beforeIds.get(id);
    return compareValues(old === undefined ? undefined : before[old], after[index], [...keys, index]);
  });
  const removed = [...beforeIds]
    .filter(([id]) => !afterIds.has(id))
    .map(([, index]) => ({ path: pointer(...keys, index), before: before[index], after: undefined }));
  const kept = [...beforeIds.keys()].filter((id) => afterIds.has(id));
  const moved = [...afterIds.keys()].filter((id) => beforeIds.has(id)).some((id, index) => id !== kept[index]);
  const order: ChangeDetail[] = moved ? [{ path: pointer(...keys), before: [...beforeIds.keys()], after: [...afterIds.keys()] }] : [];
  return [...removed, ...details, ...order];
}

function compareValues(before: unknown, after: unknown, keys: readonly (string | number)[]): ChangeDetail[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, keys);
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => compareValues(own(before, name), own(after, name), [...keys, name]));
  }
  return [{ path: pointer(...keys), before, after }];
}

function compareDefinitions(before: Definition | undefined, after: Definition | undefined, key: DefinitionKey): ReleaseChange[] {
  if (!before) return after ? [{ key, name: after.name, change: 'added', details: [] }] : [];
  if (!after) return [{ key, name: before.name, change: 'removed', details: [] }];
  // Drafts share with their base what nobody touched.
  const details = before === after ? [] : compareValues(before, after, []);
  return details.length === 0 ? [] : [{ key, name: after.name, change: 'changed', details }];
}

/** What changed from one workspace to the other, definition by definition, in order of keys. */
export function compareWorkspaces(before: Workspace, after: Workspace): ReleaseChange[] {
  const keys = [...new Set([...before.definitions.keys(), ...after.definitions.keys()])].sort();
  return keys.flatMap((key) => compareDefinitions(before.definitions.get(key), after.definitions.get(key), key));
}
