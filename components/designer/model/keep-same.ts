/**
 * Hands out the object of before where nothing about it changed, so that what is drawn from it is not drawn again:
 * one key in a bundle of 500 parts draws one row.
 */
export function createKeeper<Item>(keyOf: (item: Item) => string): (items: readonly Item[]) => readonly Item[] {
  let kept = new Map<string, { readonly text: string; readonly item: Item }>();
  return (items) => {
    const next = new Map<string, { readonly text: string; readonly item: Item }>();
    for (const item of items) {
      const key = keyOf(item);
      const text = JSON.stringify(item);
      const before = kept.get(key);
      next.set(key, before?.text === text ? before : { text, item });
    }
    kept = next;
    return [...next.values()].map(({ item }) => item);
  };
}
