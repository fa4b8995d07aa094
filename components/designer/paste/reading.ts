import type { Offering } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { PartKind, Place } from '../model/place.ts';
import { type PartColumn, plainText } from './pasted-columns.ts';

export type CellProblem =
  | 'offering-unknown'
  | 'offering-circle'
  | 'part-missing'
  | 'kind-unknown'
  | 'kind-not-there'
  | 'number-wrong'
  | 'number-too-large'
  | 'min-above-max'
  | 'yes-or-no'
  | 'within-unknown'
  | 'role-takes-nothing'
  | 'group-empty'
  | 'cell-too-many';
/** By row and column of the pasted cells, headings counted. */
export type CellIssue = { readonly row: number; readonly column: number; readonly code: CellProblem; readonly text: string };

/** A part that is there already, or one that the same list makes further up. */
export type PastedParent = { readonly type: 'there'; readonly place: Place } | { readonly type: 'made'; readonly row: number };

export type PastedPart = {
  readonly row: number;
  readonly kind: PartKind;
  readonly parent: PastedParent;
  /** Null: a new part. */
  readonly place: Place | null;
  readonly id: string;
  readonly offering: string | null;
  readonly name: LocalizedText | null;
  readonly min: number | null;
  readonly max: number | null;
  /** A quantity; of an option, whether its group proposes it. */
  readonly proposed: number | boolean | null;
};

export type SeenStructure = { readonly document: DraftDocument; readonly offering: Offering; readonly rows: readonly OutlineRow[] };

/** A list while it is read, and what has been understood of it and what not. */
export type Reading = SeenStructure & {
  readonly columns: readonly (PartColumn | null)[];
  readonly cells: readonly (readonly string[])[];
  readonly parts: PastedPart[];
  readonly issues: CellIssue[];
};

export const lower = (text: string): string => plainText(text).toLowerCase();
export const isContainer = (kind: OutlineRow['kind']): boolean => kind === 'group' || kind === 'role';
export const isCalled = ({ id, name }: { readonly id: string; readonly name: LocalizedText | null }, text: string): boolean =>
  [id, name?.['zh-CN'] ?? '', name?.en ?? ''].some((each) => lower(each) === lower(text));

const raw = ({ cells, columns }: Reading, row: number, column: PartColumn): string => {
  const at = columns.indexOf(column);
  return at < 0 ? '' : (cells[row]?.[at] ?? '');
};
export const said = (reading: Reading, row: number, column: PartColumn): string => plainText(raw(reading, row, column));
/** How far in the part is written: deeper than the line above means inside of it. */
export const indentOf = (reading: Reading, row: number): number => /^[\s\u3000]*/.exec(raw(reading, row, 'part'))?.[0].length ?? 0;

export function blame(reading: Reading, row: number, column: PartColumn, code: CellProblem): null {
  const at = Math.max(reading.columns.indexOf(column), 0);
  reading.issues.push({ row, column: at, code, text: said(reading, row, column) });
  return null;
}

export function offeringSaid({ document }: Reading, text: string): Offering | null {
  if (text === '') return null;
  const all = workspaceOfDocument(document).all('offering');
  return offeringIn(document, text) ?? all.find((each) => isCalled(each, text)) ?? null;
}
