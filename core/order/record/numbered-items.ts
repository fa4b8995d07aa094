import type { ConfiguredItem } from '../../configure/index.ts';

/** Items of an order by their number: where they stand in the order of its items. */
export type NumberedItems = { readonly items: readonly ConfiguredItem[]; readonly numberOf: ReadonlyMap<string, number> };

export const numberItems = (items: readonly ConfiguredItem[]): NumberedItems => ({
  items,
  numberOf: new Map(items.map(({ path }, index) => [path, index])),
});

/** What fills a membership: it comes right after it. */
export function fillerOf({ items }: NumberedItems, membership: number): ConfiguredItem | undefined {
  const around = items[membership];
  const next = items[membership + 1];
  return around && next && next.parent === around.path && next.path.length === around.path.length + 5 && next.path.endsWith('/item')
    ? next
    : undefined;
}

/** What fills the membership that an item stands in, or is. */
export function fillerAround(numbered: NumberedItems, number: number): ConfiguredItem | undefined {
  let place: number | undefined = number;
  while (place !== undefined) {
    const item: ConfiguredItem | undefined = numbered.items[place];
    if (item?.type === 'membership') return fillerOf(numbered, place);
    place = item && item.parent !== null ? numbered.numberOf.get(item.parent) : undefined;
  }
  return undefined;
}
