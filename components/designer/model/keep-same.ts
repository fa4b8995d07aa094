/**
 * Hands out the object of before where nothing about it changed, and the list of before where nothing of it did, so that what
 * is drawn from them is not drawn again: one key in a bundle of 500 parts draws one row.
 */
export function createKeeper<Item>(keyOf: (item: Item) => string): (items: readonly Item[]) => readonly Item[] {
  let kept = new Map<string, { readonly text: string; readonly item: Item }>();
  let list: readonly Item[] = [];
  return (items) => {
    const next = new Map<string, { readonly text: string; readonly item: Item }>();
    for (const item of items) {
      const key = keyOf(item);
      const text = JSON.stringify(item);
      const before = kept.get(key);
      next.set(key, before?.text === text ? before : { text, item });
    }
    kept = next;
    const handed = [...next.values()].map(({ item }) => item);
    if (handed.length !== list.length || handed.some((item, index) => item !== list[index])) list = handed;
    return list;
  };
}
