import type { OutlineRow } from '../model/outline.ts';

/** `0–1`, or `1` where nothing varies. An option without bounds is taken once. */
export function cardinalityWords(row: Pick<OutlineRow, 'min' | 'max'>): string {
  const [min, max] = [row.min ?? 1, row.max ?? row.min ?? 1];
  return min === max ? String(min) : `${min}–${max}`;
}
