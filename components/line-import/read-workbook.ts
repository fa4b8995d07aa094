import { strFromU8, unzipSync } from 'fflate';
import { columnNumber } from './cell-address.ts';
import { type BringAnswer, greatestRows, type MergedCells, tableOf, type WorkbookNotes } from './raw-table.ts';

/** A spreadsheet keeps so many digits of a number; those behind them are gone for good. */
const keptDigits = 15;

/**
 * A number of a workbook written out in full: `1.38E+10` is how it is shown, never what it is. With more digits than a
 * spreadsheet keeps it is shown as one that lost its last, so that nobody takes it for whole.
 */
export function numberText(stored: string): string {
  const value = Number(stored);
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(keptDigits)));
  return Math.abs(value) < 10 ** keptDigits ? String(value) : value.toExponential().replace('e', 'E');
}

/** Unpacked, a list is never larger; a small file that grows beyond it was made to do so. */
const greatestUnpacked = 512 * 1024 * 1024;

type Parts = { readonly [path: string]: Uint8Array };

/** The parts that say which sheet is which, with every sheet as it is stored. Null: too large. */
function unpack(buffer: ArrayBuffer): Parts | null {
  let size = 0;
  const parts = unzipSync(new Uint8Array(buffer), {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      return size <= greatestUnpacked && /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
    },
  });
  return size <= greatestUnpacked ? parts : null;
}

const attribute = (tag: string, name: string): string => new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const tagsIn = (xml: string, name: string): readonly string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];

/** Where the sheet at this place of the book is stored. */
function sheetXml(parts: Parts, index: number): string {
  const read = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const sheet = tagsIn(read('xl/workbook.xml'), 'sheet')[index] ?? '';
  const relation = tagsIn(read('xl/_rels/workbook.xml.rels'), 'Relationship').find(
    (tag) => attribute(tag, 'Id') === attribute(sheet, 'id'),
  );
  const target = attribute(relation ?? '', 'Target');
  return read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

function mergedIn(xml: string): readonly MergedCells[] {
  return tagsIn(xml, 'mergeCell').flatMap((tag): MergedCells[] => {
    const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(attribute(tag, 'ref')) ?? [];
    if (!left || !right) return [];
    return [{ left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) }];
  });
}

/** Addresses of cells that hold a formula. */
const formulasIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:\w+:)?c\s([^>]*[^/>])>\s*<(?:\w+:)?f[\s/>]/g)].map(([, attributes = '']) => attribute(attributes, 'r'));

type Sheet = { readonly sheet: string; readonly data: readonly (readonly unknown[])[] };

const isFilled = ({ data }: Sheet): boolean => data.some((row) => row.some((value) => value !== null && value !== ''));

function notesOf(parts: Parts, sheets: readonly Sheet[], taken: Sheet): WorkbookNotes {
  const xml = sheetXml(parts, sheets.indexOf(taken));
  const formulas = formulasIn(xml);
  const empty = formulas.filter((address) => {
    const [, column = '', row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return (taken.data[Number(row) - 1]?.[columnNumber(column)] ?? null) === null;
  });
  const merged = mergedIn(xml).filter(({ top }) => top <= taken.data.length);
  return {
    sheet: taken.sheet,
    otherSheets: sheets.filter((sheet) => sheet !== taken && isFilled(sheet)).length,
    merged: merged.slice(0, greatestRows),
    formulas: { count: formulas.length, empty },
  };
}

/** The first sheet of a workbook that has anything in it, with what stands there besides texts. */
export async function readWorkbook(source: string, buffer: ArrayBuffer): Promise<BringAnswer> {
  const parts = unpack(buffer);
  if (!parts) return { ok: false, problem: 'too-large' };
  // Any other document of an office is a ZIP too.
  if (!parts['xl/workbook.xml']) return { ok: false, problem: 'no-spreadsheet' };
  const { default: read } = await import('read-excel-file/universal');
  const sheets = await read(buffer, { parseNumber: numberText });
  const taken = sheets.find(isFilled);
  if (!taken) return { ok: false, problem: 'empty' };
  const answer = tableOf(source, taken.data, null);
  return answer.ok ? { ok: true, table: { ...answer.table, workbook: notesOf(parts, sheets, taken) } } : answer;
}
