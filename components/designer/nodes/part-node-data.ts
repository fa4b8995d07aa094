import type { DraftDocument } from '../model/draft-document.ts';
import { offeringPrice, type ShownPrice } from '../model/offering-price.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { PartMarks } from '../model/part-marks.ts';

/** What every node on the canvas shows; a kind takes from it what it needs. */
export type PartNodeData = {
  readonly row: OutlineRow;
  readonly marks: PartMarks | undefined;
  readonly prices: readonly ShownPrice[];
  readonly isCollapsed: boolean;
  readonly hiddenChildren: number;
};

type Seen = { readonly document: DraftDocument; readonly marks: PartMarks | undefined; readonly isCollapsed: boolean };

export const partNodeData = (row: OutlineRow, { document, marks, isCollapsed }: Seen): PartNodeData => ({
  row,
  marks,
  prices: row.offering === null ? [] : offeringPrice(document, row.offering),
  isCollapsed,
  hiddenChildren: isCollapsed ? row.children.length : 0,
});
