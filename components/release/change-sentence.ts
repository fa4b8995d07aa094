import { formats, type Workspace } from '../../core/definition/index.ts';
import { pointer, pointerKeys } from '../../core/kernel/json-pointer.ts';
import type { ChangeDetail, ReleaseChange } from '../../core/release/index.ts';
import type { LocalizedText } from '../../schemas/generated/definitions.ts';

export type ChangedValue =
  | { readonly type: 'absent' }
  | { readonly type: 'amount'; readonly yuan: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'instant'; readonly instant: string }
  | { readonly type: 'list'; readonly texts: readonly LocalizedText[] }
  | { readonly type: 'localized'; readonly text: LocalizedText }
  | { readonly type: 'json'; readonly json: string };

/** One difference as a person says it: of what, which field, from what to what. */
export type ChangeSentence = {
  /** From the outside in: group, option. Empty: the definition itself. */
  readonly subject: readonly LocalizedText[];
  /** Code of messages/<locale>/release.json `field`; null: the subject as a whole came or went. */
  readonly field: string | null;
  readonly language: 'zh-CN' | 'en' | null;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: ChangedValue;
  readonly after: ChangedValue;
  readonly path: string;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLocalized = (value: unknown): value is LocalizedText =>
  isRecord(value) && typeof value['zh-CN'] === 'string' && typeof value.en === 'string' && Object.keys(value).length === 2;
const plain = (text: string): LocalizedText => ({ 'zh-CN': text, en: text });

/** What an entry of a list is called: its name, a rule's reason, the name of what it brings, else its id. */
function nameOfEntry(entry: Readonly<Record<string, unknown>>, workspace: Workspace): LocalizedText | null {
  if (isLocalized(entry.name)) return entry.name;
  if (isLocalized(entry.reason)) return entry.reason;
  if (typeof entry.offering === 'string') return workspace.get('offering', entry.offering)?.name ?? plain(entry.offering);
  if (typeof entry.tariff === 'string') return workspace.get('tariff', entry.tariff)?.name ?? plain(entry.tariff);
  if (Array.isArray(entry.match)) return plain(entry.match.map((cell) => (Array.isArray(cell) ? cell.join(' / ') : '*')).join(' · '));
  if (typeof entry.upTo === 'number') return plain(`≤ ${entry.upTo}`);
  return typeof entry.id === 'string' ? plain(entry.id) : null;
}

const moneyFields = new Set(['amount', 'rate', 'cap', 'otherwise']);
const isMoneyText = (value: unknown): value is string => typeof value === 'string' && /^\d{1,10}(\.\d{1,6})?$/.test(value);

type Read = { readonly isMoney: boolean; readonly root: unknown; readonly workspace: Workspace };

function changedValue(value: unknown, { isMoney, root, workspace }: Read): ChangedValue {
  if (value === undefined) return { type: 'absent' };
  if (isMoney && isMoneyText(value)) return { type: 'amount', yuan: value };
  if (typeof value === 'string' && formats['date-time'](value)) return { type: 'instant', instant: value };
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

/** A validity that was open before, or is now, is told by its ends. */
const isPeriod = (value: unknown): boolean => isRecord(value) && Object.keys(value).every((key) => key === 'start' || key === 'end');

/** A list without ids is compared as one value; with as many entries as before, what differs is inside of them. */
function refined(detail: ChangeDetail): readonly ChangeDetail[] {
  const { before, after, path } = detail;
  const inside = (keys: readonly (string | number)[], at: (value: unknown, key: string | number) => unknown) =>
    keys
      .map((key) => ({ path: `${path}${pointer(key)}`, before: at(before, key), after: at(after, key) }))
      .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after))
      .flatMap(refined);
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length && before.some(isRecord)) {
    return inside([...before.keys()], (value, key) => (Array.isArray(value) ? value[Number(key)] : undefined));
  }
  const isOpened = before === undefined ? isPeriod(after) : after === undefined ? isPeriod(before) : isRecord(before) && isRecord(after);
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

type Workspaces = { readonly before: Workspace; readonly after: Workspace };

/** The sentences of one changed definition, in the order of its details. */
export function changeSentences(change: ReleaseChange, { before, after }: Workspaces): readonly ChangeSentence[] {
  return change.details.flatMap(refined).map((detail) => {
    // Indexes of what was removed are those of before.
    const isRemoved = detail.after === undefined;
    const workspace = isRemoved ? before : after;
    const subject: LocalizedText[] = [];
    let at: unknown = workspace.definitions.get(change.key);
    let field: string | null = null;
    let holder: Readonly<Record<string, unknown>> | null = isRecord(at) ? at : null;
    const keys = pointerKeys(detail.path);
    const language = keys.at(-1) === 'zh-CN' || keys.at(-1) === 'en' ? keys.at(-1) : null;
    for (const key of keys) {
      if (Array.isArray(at)) {
        at = at[Number(key)];
        const name = isRecord(at) ? nameOfEntry(at, workspace) : null;
        if (name) subject.push(name);
        if (name) field = null;
        if (isRecord(at)) holder = at;
      } else {
        at = isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined;
        if (key !== language) field = key;
      }
    }
    // A discount's `value` is money unless it is a percentage; anywhere else it is what a condition compares with.
    const isMoney =
      field !== null && (moneyFields.has(field) || (field === 'value' && holder?.type === 'discount' && holder.method !== 'percent'));
    return {
      subject,
      field,
      language: language === 'zh-CN' || language === 'en' ? language : null,
      change: detail.before === undefined ? 'added' : isRemoved ? 'removed' : 'changed',
      before: changedValue(detail.before, { isMoney, root: before.definitions.get(change.key), workspace: before }),
      after: changedValue(detail.after, { isMoney, root: after.definitions.get(change.key), workspace: after }),
      path: detail.path,
    };
  });
}
