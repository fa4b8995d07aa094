import type { Offering } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { freeId, idFromName } from '../model/free-id.ts';
import type { OutlineRow } from '../model/outline.ts';
import type { PartKind } from '../model/place.ts';
import { reachedOfferings } from '../model/reached-offerings.ts';
import { findKind, findParent } from './find-parent.ts';
import { type PartColumn, pastedColumns, plainText } from './pasted-columns.ts';
import {
  blame,
  type CellIssue,
  isCalled,
  isContainer,
  lower,
  offeringSaid,
  type PastedParent,
  type PastedPart,
  type Reading,
  type SeenStructure,
  said,
} from './reading.ts';

export type ReadParts = {
  readonly columns: readonly (PartColumn | null)[];
  readonly hasHeadings: boolean;
  readonly parts: readonly PastedPart[];
  readonly issues: readonly CellIssue[];
};

const greatestNumber = 10_000;
const yes = new Set(['yes', 'y', 'true', '1', '是', '√', '✓', 'x']);
const no = new Set(['no', 'n', 'false', '0', '否', '']);

function numberSaid(reading: Reading, row: number, column: 'min' | 'max' | 'default'): number | null {
  const text = said(reading, row, column);
  if (text === '') return null;
  // A spreadsheet may write a whole number with a decimal point.
  if (!/^\d+(\.0+)?$/.test(text)) return blame(reading, row, column, 'number-wrong');
  return Number(text) > greatestNumber ? blame(reading, row, column, 'number-too-large') : Number(text);
}

function proposedSaid(reading: Reading, row: number, kind: PartKind): number | boolean | null {
  if (kind === 'group' || !reading.columns.includes('default')) return null;
  if (kind !== 'option') return numberSaid(reading, row, 'default');
  const text = lower(said(reading, row, 'default'));
  return yes.has(text) ? true : no.has(text) ? false : blame(reading, row, 'default', 'yes-or-no');
}

const isSameParent = (one: PastedParent, other: PastedParent): boolean => JSON.stringify(one) === JSON.stringify(other);

type Found = { readonly parent: PastedParent; readonly kind: PartKind; readonly text: string; readonly brings: Offering | null };

/** A part of the same parent that has this code, brings this offering or, being a group or role, this name. */
function partThere(reading: Reading, { parent, kind, text, brings }: Found): OutlineRow | null {
  if (parent.type === 'made') return null;
  const isTaken = (row: OutlineRow) => reading.parts.some(({ place }) => place === row.place);
  const beside = reading.rows.filter((row) => row.parent === parent.place && row.kind === kind && !isTaken(row));
  const alike = (row: OutlineRow) => (isContainer(kind) ? isCalled(row, text) : brings !== null && row.offering === brings.id);
  return beside.find(({ id }) => lower(id) === lower(text)) ?? beside.find(alike) ?? null;
}

function nameSaid(reading: Reading, row: number): LocalizedText | null {
  const [zh, en] = [said(reading, row, 'name-zh'), said(reading, row, 'name-en')];
  return zh === '' && en === '' ? null : { 'zh-CN': zh || en, en: en || zh };
}

function newId(reading: Reading, { parent, kind, text, brings }: Found, name: LocalizedText | null): string {
  const isOwnCode = offeringSaid(reading, text) === null;
  const wish = isOwnCode || !brings ? idFromName(text, idFromName(name?.en ?? '', kind)) : brings.id;
  const made = reading.parts.filter((part) => part.place === null && isSameParent(part.parent, parent));
  const there = parent.type === 'there' ? reading.rows.filter((each) => each.parent === parent.place) : [];
  return freeId(
    kind === 'role' && name ? idFromName(name.en, wish) : wish,
    [...made, ...there].map(({ id }) => id),
  );
}

function partOf(reading: Reading, row: number, found: Found): PastedPart | null {
  const { kind, text, brings } = found;
  const there = partThere(reading, found);
  const isBrought = kind === 'component' || kind === 'option';
  if (!there && kind !== 'group' && brings === null)
    return blame(
      reading,
      row,
      said(reading, row, 'offering') === '' ? 'part' : 'offering',
      kind === 'role' ? 'role-takes-nothing' : 'offering-unknown',
    );
  if (isBrought && brings && reachedOfferings(reading.document, brings).some(({ id }) => id === reading.offering.id))
    return blame(reading, row, 'part', 'offering-circle');
  const [min, max] = [numberSaid(reading, row, 'min'), numberSaid(reading, row, 'max')];
  if (min !== null && max !== null && min > max) blame(reading, row, 'max', 'min-above-max');
  const name = nameSaid(reading, row);
  const isAsOffering = name !== null && brings !== null && name['zh-CN'] === brings.name['zh-CN'] && name.en === brings.name.en;
  return {
    row,
    kind,
    parent: found.parent,
    place: there?.place ?? null,
    id: there?.id ?? newId(reading, found, name),
    offering: brings?.id ?? null,
    name: isBrought && isAsOffering ? null : (name ?? (isBrought || there ? null : { 'zh-CN': text, en: text })),
    min,
    max,
    proposed: proposedSaid(reading, row, kind),
  };
}

function readRow(reading: Reading, row: number): void {
  const line = reading.cells[row] ?? [];
  if (line.every((cell) => plainText(cell) === '')) return;
  for (const [column, cell] of line.entries()) {
    const text = plainText(cell);
    if (column >= reading.columns.length && text !== '') reading.issues.push({ row, column, code: 'cell-too-many', text });
  }
  const text = said(reading, row, 'part') || said(reading, row, 'offering');
  if (text === '') {
    blame(reading, row, 'part', 'part-missing');
    return;
  }
  const brings = offeringSaid(reading, said(reading, row, 'offering') || text);
  const parent = findParent(reading, row);
  const kind = parent && findKind(reading, row, parent, brings !== null);
  const part = parent && kind ? partOf(reading, row, { parent, kind, text, brings }) : null;
  if (part) reading.parts.push(part);
}

/** Reads a pasted list row by row; whatever a cell says that cannot be is told at that cell, and nothing is guessed over it. */
export function readParts(seen: SeenStructure, cells: readonly (readonly string[])[]): ReadParts {
  const { columns, hasHeadings } = pastedColumns(cells[0] ?? []);
  const reading: Reading = { ...seen, columns, cells, parts: [], issues: [] };
  for (let row = hasHeadings ? 1 : 0; row < cells.length; row += 1) readRow(reading, row);
  for (const part of reading.parts) {
    const isEmpty = !reading.parts.some(({ parent }) => parent.type === 'made' && parent.row === part.row);
    if (part.kind === 'group' && part.place === null && isEmpty) blame(reading, part.row, 'part', 'group-empty');
  }
  const issues = reading.issues.toSorted((one, other) => one.row - other.row || one.column - other.column);
  return { columns, hasHeadings, parts: reading.parts, issues };
}
