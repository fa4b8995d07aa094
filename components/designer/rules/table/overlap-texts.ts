import type { TableAnalysis } from '../../../../core/rules/index.ts';

/** More are told below the table. */
const namedAtMost = 3;

/** By row the numbers of those that hold for some of the same, as one text. */
export function overlapTexts(analysis: TableAnalysis | null): ReadonlyMap<number, string> {
  const rows = new Map<number, number[]>();
  for (const {
    rows: [first, second],
  } of analysis?.overlaps ?? []) {
    rows.set(first, [...(rows.get(first) ?? []), second + 1]);
    rows.set(second, [...(rows.get(second) ?? []), first + 1]);
  }
  const text = (numbers: readonly number[]) =>
    [...numbers.slice(0, namedAtMost), ...(numbers.length > namedAtMost ? ['…'] : [])].join(', ');
  return new Map([...rows].map(([row, numbers]) => [row, text(numbers)]));
}
