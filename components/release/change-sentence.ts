import { formats, type Workspace } from '../../core/definition/index.ts';
import { pointer, pointerKeys } from '../../core/kernel/json-pointer.ts';
import type { ChangeDetail, ReleaseChange } from '../../core/release/index.ts';
import type { Condition, LocalizedText } from '../../schemas/generated/definitions.ts';
import { isLocalized, isRecord, type NamedPlace, nameOfEntry, placeIn, plain } from './named-place.ts';

export type ChangedValue =
  | { readonly type: 'absent' }
  | { readonly type: 'amount'; readonly yuan: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'instant'; readonly instant: string }
  | { readonly type: 'list'; readonly texts: readonly LocalizedText[] }
  | { readonly type: 'localized'; readonly text: LocalizedText }
  | { readonly type: 'condition'; readonly condition: Condition }
  | { readonly type: 'json'; readonly json: string };

/** One difference as a person says it: of what, which field, from what to what. */
export type ChangeSentence = NamedPlace & {
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: ChangedValue;
  readonly after: ChangedValue;
  readonly path: string;
};

const moneyFields = new Set(['amount', 'rate', 'cap', 'otherwise']);
const isMoneyText = (value: unknown): value is string => typeof value === 'string' && /^\d{1,10}(\.\d{1,6})?$/.test(value);

type Read = { readonly isMoney: boolean; readonly isWhen: boolean; readonly root: unknown; readonly workspace: Workspace };

function changedValue(value: unknown, { isMoney, isWhen, root, workspace }: Read): ChangedValue {
  if (value === undefined) return { type: 'absent' };
  if (isMoney && isMoneyText(value)) return { type: 'amount', yuan: value };
  if (typeof value === 'string' && formats['date-time'](value)) return { type: 'instant', instant: value };
  if (isWhen && isCondition(value)) return { type: 'condition', condition: value };
  const named = typeof value === 'string' ? nameOfId(value, root, workspace) : null;
  if (named) return { type: 'localized', text: named };
  if (isLocalized(value)) return { type: 'localized', text: value };
  if (Array.isArray(value) && value.every((each) => !isRecord(each)))
    return { type: 'list', texts: value.map((each) => nameOfId(String(each), root, workspace) ?? plain(String(each))) };
  if (isRecord(value)) {
    const name = nameOfEntry(value, workspace);
    return name ? { type: 'localized', text: name } : { type: 'json', json: JSON.stringify(value) };
  }
  return typeof value === 'object' && value !== null
    ? { type: 'json', json: JSON.stringify(value) }
    : { type: 'text', text: String(value) };
}

const isPlain = (value: unknown): boolean => !isRecord(value) && (!Array.isArray(value) || value.every((each) => !isRecord(each)));
/** What has no name and holds nothing but values is told by them: a validity by its ends, a market by its lists. */
const isOpen = (value: unknown, workspace: Workspace): boolean =>
  isRecord(value) && !('fact' in value) && nameOfEntry(value, workspace) === null && Object.values(value).every(isPlain);

/** A list without ids is compared as one value; with as many entries as before, what differs is inside of them. */
function refined(detail: ChangeDetail, workspace: Workspace): readonly ChangeDetail[] {
  const { before, after, path } = detail;
  const inside = (keys: readonly (string | number)[], at: (value: unknown, key: string | number) => unknown) =>
    keys
      .map((key) => ({ path: `${path}${pointer(key)}`, before: at(before, key), after: at(after, key) }))
      .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after))
      .flatMap((each) => refined(each, workspace));
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && before.some(isRecord)) {
    return inside([...before.keys()], (value, key) => (Array.isArray(value) ? value[Number(key)] : undefined));
  }
  const isOpened =
    before === undefined ? isOpen(after, workspace) : after === undefined ? isOpen(before, workspace) : isRecord(before) && isRecord(after);
  if (isOpened && !isLocalized(before)) {
    const keys = [...new Set([before, after].flatMap((value) => (isRecord(value) ? Object.keys(value) : [])))].sort();
    return inside(keys, (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined));
  }
  return [detail];
}

/** An id that a person would not read out, by what it names: a part of the bundle, or another definition. */
function nameOfId(id: string, root: unknown, workspace: Workspace): LocalizedText | null {
  const inside = (value: unknown): LocalizedText | null => {
    if (Array.isArray(value)) return value.map(inside).find((name) => name !== null) ?? null;
    if (!isRecord(value)) return null;
    if (value.id === id && value !== root) return nameOfEntry(value, workspace);
    return inside([value.components, value.groups, value.options, value.roles]);
  };
  const kinds = ['offering', 'category', 'specification', 'channel'] as const;
  return inside(root) ?? kinds.map((kind) => workspace.get(kind, id)?.name).find((name) => name !== undefined) ?? null;
}

const isCondition = (value: unknown): value is Condition =>
  isRecord(value) && ['all', 'any', 'not', 'condition', 'fact'].some((key) => key in value);

/** Where a condition begins: what changed inside of it is told as the sentence that it was, and the one that it is. */
const conditionIn = (path: string): string | null => /^(?:\/[^/]+)*?\/when(?=\/|$)/.exec(path)?.[0] ?? null;

/** What stands there before: entries are found by their ids, which stay when others come or go. */
function standing(now: unknown, then: unknown, keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return then;
  const next = isRecord(now) || Array.isArray(now) ? Reflect.get(now, key) : undefined;
  if (!Array.isArray(then)) return standing(next, isRecord(then) && Object.hasOwn(then, key) ? then[key] : undefined, rest);
  const same = isRecord(next) ? then.find((each) => isRecord(each) && each.id !== undefined && each.id === next.id) : undefined;
  return standing(next, same ?? then[Number(key)], rest);
}

/** The details of a change, with each changed condition as one. */
function withWholeConditions({ key, details }: ReleaseChange, { before, after }: Workspaces): readonly ChangeDetail[] {
  const told = new Set<string>();
  return details.flatMap((detail) => {
    const path = conditionIn(detail.path);
    if (path === null || path === detail.path) return [detail];
    if (told.has(path)) return [];
    told.add(path);
    const [was, is] = [before.definitions.get(key), after.definitions.get(key)];
    const keys = pointerKeys(path);
    return [{ ...detail, path, before: standing(is, was, keys), after: standing(is, is, keys) }];
  });
}

type Workspaces = { readonly before: Workspace; readonly after: Workspace };

/** The sentences of one changed definition, in the order of its details. */
export function changeSentences(change: ReleaseChange, { before, after }: Workspaces): readonly ChangeSentence[] {
  return withWholeConditions(change, { before, after })
    .flatMap((detail) => (conditionIn(detail.path) ? [detail] : refined(detail, after)))
    .map((detail) => {
      // Indexes of what was removed are those of before.
      const isRemoved = detail.after === undefined;
      const workspace = isRemoved ? before : after;
      const { holder, ...place } = placeIn(workspace.definitions.get(change.key), detail.path, workspace);
      const { field } = place;
      // A discount's `value` is money unless it is a percentage; anywhere else it is what a condition compares with.
      const isWhen = field === 'when';
      const isMoney =
        field !== null && (moneyFields.has(field) || (field === 'value' && holder?.type === 'discount' && holder.method !== 'percent'));
      return {
        ...place,
        change: detail.before === undefined ? 'added' : isRemoved ? 'removed' : 'changed',
        before: changedValue(detail.before, { isMoney, isWhen, root: before.definitions.get(change.key), workspace: before }),
        after: changedValue(detail.after, { isMoney, isWhen, root: after.definitions.get(change.key), workspace: after }),
        path: detail.path,
      };
    });
}
