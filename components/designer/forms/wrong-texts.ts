/** By column the texts of a row that say nothing there: kept as typed until they are mended. */
export type RowTexts = ReadonlyMap<string, string>;
/** Of the rows that were there, by what each was known by, and behind them of rows that wait until enough of them can be read. */
export type WrongTexts = { readonly keys: readonly string[]; readonly rows: readonly RowTexts[] };

export const noTexts: RowTexts = new Map();
export const noWrongTexts: WrongTexts = { keys: [], rows: [] };

/** Where each row stands now; null: it is gone. Rows are known by their keys, and by their place where only keys changed. */
export function movedRows(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const isSameCount = before.length === after.length;
  const free = new Set(Array.from({ length: after.length - head - tail }, (_, index) => head + index));
  const found = before.map((key, index) => {
    if (index < head) return index;
    if (index >= before.length - tail) return index - before.length + after.length;
    const place = [...free].find((each) => after[each] === key);
    if (place !== undefined) free.delete(place);
    return place ?? null;
  });
  return found.map((place, index) => (place === null && isSameCount && free.has(index) ? index : place));
}

/** The texts of each row as they stand now, after whatever else was edited; waiting rows stay behind the last. */
export function carriedTexts({ keys, rows }: WrongTexts, now: readonly string[]): readonly RowTexts[] {
  const next: RowTexts[] = now.map(() => noTexts);
  for (const [index, place] of movedRows(keys, now).entries()) {
    const texts = rows[index];
    if (texts && place !== null) next[place] = texts;
  }
  return [...next, ...rows.slice(keys.length)];
}
