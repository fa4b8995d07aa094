import type { ConfiguredItem } from '../../../core/configure/index.ts';
import type { Localized } from '../../ui/localized-text.tsx';

type Named = Pick<ConfiguredItem, 'path' | 'parent' | 'type' | 'name'>;

/** Which of the memberships of a role this one is; null where it is the only one. */
function ordinalOf(item: Named, items: readonly Named[]): number | null {
  const role = item.path.slice(0, item.path.lastIndexOf('/'));
  const siblings = items.filter((other) => other.type === 'membership' && other.path.slice(0, other.path.lastIndexOf('/')) === role);
  return siblings.length > 1 ? siblings.indexOf(item) + 1 : null;
}

/** How an item is called in a list of prices or verdicts: "成员 2 · 短号". */
export function itemName(path: string, items: readonly Named[], localized: (text: Localized) => string): string {
  const item = items.find((candidate) => candidate.path === path);
  if (!item) return path;
  const own = localized(item.name);
  if (item.type === 'membership') {
    const ordinal = ordinalOf(item, items);
    return ordinal === null ? own : `${own} ${ordinal}`;
  }
  for (let around = item.parent; around !== null; ) {
    const parent = items.find((candidate) => candidate.path === around);
    if (parent?.type === 'membership') return `${itemName(parent.path, items, localized)} · ${own}`;
    around = parent?.parent ?? null;
  }
  return own;
}
