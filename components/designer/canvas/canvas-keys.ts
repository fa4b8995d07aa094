import type { OutlineRow } from '../model/outline.ts';

/** Arrows walk the tree as it is drawn, left to right: parent, first child, the next one up or down. */
export function canvasStep(rows: readonly OutlineRow[], from: OutlineRow, key: string): OutlineRow | null {
  const siblings = rows.filter((row) => row.parent === from.parent);
  const at = siblings.indexOf(from);
  const steps: Readonly<Record<string, OutlineRow | undefined>> = {
    ArrowLeft: rows.find((row) => row.place === from.parent),
    ArrowRight: rows.find((row) => row.parent === from.place),
    ArrowUp: siblings[at - 1],
    ArrowDown: siblings[at + 1],
  };
  return steps[key] ?? null;
}
