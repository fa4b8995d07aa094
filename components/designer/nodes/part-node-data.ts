import type { OutlineRow } from '../model/outline.ts';
import type { PartMarks } from '../model/part-marks.ts';

/** What every node on the canvas shows; a kind takes from it what it needs. */
export type PartNodeData = {
  readonly row: OutlineRow;
  readonly marks: PartMarks | undefined;
  readonly isCollapsed: boolean;
  readonly hiddenChildren: number;
};

type Seen = { readonly marks: PartMarks | undefined; readonly isCollapsed: boolean };

export const partNodeData = (row: OutlineRow, { marks, isCollapsed }: Seen): PartNodeData => ({
  row,
  marks,
  isCollapsed,
  hiddenChildren: isCollapsed ? row.children.length : 0,
});
