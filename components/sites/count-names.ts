/** How a site is written where none is called so, and how often. */
export type UnknownName = { readonly text: string; readonly count: number };

/** What somebody wrote, whatever its width and the blanks around it. */
export const writtenName = (text: string): string => text.normalize('NFKC').trim();

/** Each name once, the most frequent first. */
export function countNames(texts: readonly string[]): readonly UnknownName[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const name = writtenName(text);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
