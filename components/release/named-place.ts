import type { Workspace } from '../../core/definition/index.ts';
import { pointerKeys } from '../../core/kernel/json-pointer.ts';
import type { LocalizedText } from '../../schemas/generated/definitions.ts';

/** A place in a definition as a person names it: `Data plan › 100 yuan, 2 GB › market: channels`. */
export type NamedPlace = {
  /** From the outside in: group, option. Empty: the definition itself. */
  readonly subject: readonly LocalizedText[];
  /** What the field stands in, from the subject inwards: codes like `field`. */
  readonly within: readonly string[];
  /** Code of messages/<locale>/release.json `field`; null: the subject as a whole. */
  readonly field: string | null;
  readonly language: 'zh-CN' | 'en' | null;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isLocalized = (value: unknown): value is LocalizedText =>
  isRecord(value) && typeof value['zh-CN'] === 'string' && typeof value.en === 'string' && Object.keys(value).length === 2;
export const plain = (text: string): LocalizedText => ({ 'zh-CN': text, en: text });

/** What an entry of a list is called: its name, a rule's reason, the name of what it brings, else its id. */
export function nameOfEntry(entry: Readonly<Record<string, unknown>>, workspace: Workspace): LocalizedText | null {
  if (isLocalized(entry.name)) return entry.name;
  if (isLocalized(entry.reason)) return entry.reason;
  if (typeof entry.offering === 'string') return workspace.get('offering', entry.offering)?.name ?? plain(entry.offering);
  if (typeof entry.tariff === 'string') return workspace.get('tariff', entry.tariff)?.name ?? plain(entry.tariff);
  if (Array.isArray(entry.match)) return plain(entry.match.map((cell) => (Array.isArray(cell) ? cell.join(' / ') : '*')).join(' · '));
  if (typeof entry.upTo === 'number') return plain(`≤ ${entry.upTo}`);
  return typeof entry.id === 'string' ? plain(entry.id) : null;
}

/** `holder`: the innermost object around the place. */
export function placeIn(
  definition: unknown,
  path: string,
  workspace: Workspace,
): NamedPlace & { readonly holder: Readonly<Record<string, unknown>> | null } {
  const subject: LocalizedText[] = [];
  let at = definition;
  let within: string[] = [];
  let field: string | null = null;
  const enter = (name: LocalizedText) => {
    subject.push(name);
    within = [];
    field = null;
  };
  let holder = isRecord(at) ? at : null;
  const keys = pointerKeys(path);
  const last = keys.at(-1);
  const language = last === 'zh-CN' || last === 'en' ? last : null;
  for (const key of keys) {
    if (Array.isArray(at)) {
      at = at[Number(key)];
      const name = isRecord(at) ? nameOfEntry(at, workspace) : null;
      if (name) enter(name);
      if (isRecord(at)) holder = at;
    } else {
      at = isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined;
      if (isRecord(at) && isLocalized(at.label)) enter(at.label);
      else if (key !== language) {
        if (field !== null) within.push(field);
        field = key;
      }
    }
  }
  return { subject, within, field, language, holder };
}
