import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { ConfiguredItem } from '../../configure/index.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { NumberedItems } from './numbered-items.ts';

/** What like items have in common: everything but their place, holder and values. */
export type ItemKind = Omit<ConfiguredItem, 'path' | 'parent' | 'holder' | 'installed' | 'characteristics'> & {
  /** From the parent's path to the key. */
  readonly place: string;
  /** Names of the values that its rows give, in their order. */
  readonly values: readonly string[];
  /** An installed product: its rows end with its id. */
  readonly isInstalled: boolean;
};

/** Kind, parent (-1: none), key, holder, then the values of the kind. Kind, parent and holder by their number. */
type ItemRow = readonly [kind: number, parent: number, key: string, holder: number, ...values: Scalar[]];

/** Items as an accepted order keeps them: what many have in common stands once. */
export type ItemTable = {
  readonly kinds: readonly ItemKind[];
  /** Customer ids. */
  readonly holders: readonly string[];
  /** Parents first; the root is the first. */
  readonly rows: readonly ItemRow[];
};

function hasTheseValues(names: readonly string[], characteristics: ConfiguredItem['characteristics']): boolean {
  let count = 0;
  for (const name in characteristics) if (names[count++] !== name) return false;
  return count === names.length;
}

const isSameKind = (kind: ItemKind, item: ConfiguredItem, place: string): boolean =>
  kind.place === place &&
  kind.type === item.type &&
  kind.offering === item.offering &&
  kind.action === item.action &&
  kind.verdict === item.verdict &&
  kind.quantity === item.quantity &&
  kind.specification === item.specification &&
  kind.role === item.role &&
  kind.isInstalled === (item.installed !== undefined) &&
  // Of installed products these come from the release that each was sold under.
  (kind.name === item.name || (kind.name['zh-CN'] === item.name['zh-CN'] && kind.name.en === item.name.en)) &&
  (kind.categories === item.categories || kind.categories.join() === item.categories.join()) &&
  hasTheseValues(kind.values, item.characteristics);

function kindOf({ path: _, parent: _in, holder: _of, installed, characteristics, ...common }: ConfiguredItem, place: string): ItemKind {
  return { ...common, place, values: Object.keys(characteristics), isInstalled: installed !== undefined };
}

/** The kinds met so far, few for each place of the structure. */
class Kinds {
  readonly list: ItemKind[] = [];
  readonly #byIdPath = new Map<string, number[]>();

  numberOf(item: ConfiguredItem, place: string): number {
    const alike = this.#byIdPath.get(item.idPath) ?? [];
    for (const number of alike) {
      const kind = this.list[number];
      if (kind && isSameKind(kind, item, place)) return number;
    }
    const made = this.list.push(kindOf(item, place)) - 1;
    this.#byIdPath.set(item.idPath, [...alike, made]);
    return made;
  }
}

export function packItems({ items, numberOf }: NumberedItems): ItemTable {
  const kinds = new Kinds();
  const holders = new Map<string, number>();
  const rows = items.map((item): ItemRow => {
    const holder = holders.get(item.holder) ?? holders.size;
    holders.set(item.holder, holder);
    const inside = item.path.slice(item.parent?.length ?? 0);
    const cut = inside.lastIndexOf('/') + 1;
    const kind = kinds.numberOf(item, inside.slice(0, cut));
    const parent = item.parent === null ? -1 : (numberOf.get(item.parent) ?? -1);
    const row: [number, number, string, number, ...Scalar[]] = [kind, parent, inside.slice(cut), holder];
    for (const name in item.characteristics) row.push(item.characteristics[name] ?? null);
    if (item.installed !== undefined) row.push(item.installed);
    return row;
  });
  return { kinds: kinds.list, holders: [...holders.keys()], rows };
}

export function unpackItems({ kinds, holders, rows }: ItemTable): ConfiguredItem[] {
  const items: ConfiguredItem[] = [];
  for (const [number, above, key, holder, ...given] of rows) {
    const kind = kinds[number];
    invariant(kind, `no kind of items ${number}`);
    const { place, values, isInstalled, idPath, type, offering, specification, categories, name, role, action, quantity, verdict } = kind;
    const parent = items[above]?.path ?? null;
    const path = `${parent ?? ''}${place}${key}`;
    const characteristics = Object.fromEntries(values.map((value, index) => [value, given[index] ?? null]));
    // Written out member by member: spreading what is common takes ten times as long.
    const item: ConfiguredItem = {
      path,
      idPath,
      parent,
      type,
      offering,
      specification,
      categories,
      name,
      role,
      action,
      quantity,
      holder: holders[holder] ?? '',
      characteristics,
      verdict,
    };
    const installed = isInstalled ? given.at(-1) : undefined;
    items.push(typeof installed === 'string' ? { ...item, installed } : item);
  }
  return items;
}
