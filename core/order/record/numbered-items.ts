import type { ConfiguredItem } from '../../configure/index.ts';

/** Items of an order by their number: where they stand in the order of its items. */
export type NumberedItems = { readonly items: readonly ConfiguredItem[]; readonly numberOf: ReadonlyMap<string, number> };

export const numberItems = (items: readonly ConfiguredItem[]): NumberedItems => ({
  items,
  numberOf: new Map(items.map(({ path }, index) => [path, index])),
});

/** What fills the membership that an item stands in, or is; it comes right after the membership. */
export function fillerAround({ items, numberOf }: NumberedItems, number: number): ConfiguredItem | undefined {
  let place: number | undefined = number;
  while (place !== undefined) {
    const item: ConfiguredItem | undefined = items[place];
    if (!item) return undefined;
    if (item.type === 'membership') {
      const filler = items[place + 1];
      return filler?.parent === item.path && filler.path === `${item.path}/item` ? filler : undefined;
    }
    place = item.parent === null ? undefined : numberOf.get(item.parent);
  }
  return undefined;
}
