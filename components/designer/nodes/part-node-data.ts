import type { OutlineRow } from '../model/outline.ts';
import type { PartMarks } from '../model/part-marks.ts';
import type { PartOverlay } from '../overlays/use-overlay.ts';

/** What every node on the canvas shows; a kind takes from it what it needs. */
export type PartNodeData = {
  readonly row: OutlineRow;
  readonly marks: PartMarks | undefined;
  readonly isCollapsed: boolean;
  readonly hiddenChildren: number;
  readonly overlay: PartOverlay | null;
};

type Seen = { readonly marks: PartMarks | undefined; readonly isCollapsed: boolean; readonly overlay: PartOverlay | null };

export const partNodeData = (row: OutlineRow, { marks, isCollapsed, overlay }: Seen): PartNodeData => ({
  row,
  marks,
  isCollapsed,
  overlay,
  hiddenChildren: isCollapsed ? row.children.length : 0,
});
