import type { Charge } from '../../../../schemas/generated/definitions.ts';
import type { ChargeBlock, ChargeEdit } from '../../changes/fill-charges.ts';
import { noTexts, type RowTexts } from '../../forms/wrong-texts.ts';
import { chargeForms } from '../charge-forms.ts';
import { type GridColumn, gridCell, gridColumns, readGridCell } from './grid-columns.ts';

/** What choices are called, by the column they stand in. */
export type GridWords = (column: GridColumn, value: string) => string;

export type ReadBlock = {
  readonly block: ChargeBlock;
  /** By row as they stand once the block is written: texts that say nothing in their cells, and rows that wait for a type and a name. */
  readonly texts: readonly RowTexts[];
};

const isType = (text: string): text is Charge['type'] => Object.hasOwn(chargeForms, text);
export const chargeTypes: readonly Charge['type'][] = Object.keys(chargeForms).filter(isType);
export const typeOf = (text: string, words: GridWords): Charge['type'] | null =>
  chargeTypes.find((type) => type === text.trim() || words('type', type) === text.trim()) ?? null;

type Start = { readonly row: number; readonly column: GridColumn };
type Texts = readonly (readonly [GridColumn, string])[];

/** What stands in a row that is no charge yet. */
export function beginningOf(texts: RowTexts, words: GridWords) {
  const said = (column: GridColumn) => texts.get(column)?.trim() ?? '';
  const type = typeOf(said('type'), words);
  const name = { 'zh-CN': said('name-zh') || said('name-en'), en: said('name-en') || said('name-zh') };
  return { type, name, isNamed: name.en !== '' };
}

/** A block of texts from a cell on: edits of the charges there, and new charges below them once their type and name are said. */
export function readBlock(
  charges: readonly Charge[],
  before: readonly RowTexts[],
  { start, texts, words }: { readonly start: Start; readonly texts: readonly (readonly string[])[]; readonly words: GridWords },
): ReadBlock {
  const first = gridColumns.indexOf(start.column);
  const lineOf = (row: number): Texts =>
    (texts[row - start.row] ?? []).flatMap((text, at) => {
      const column = gridColumns[first + at];
      return column ? [[column, text] as const] : [];
    });
  const edits: (ChargeEdit & { readonly index: number })[] = [];
  const own = charges.map((charge, index) => {
    const line = lineOf(index);
    if (line.length === 0) return before[index] ?? noTexts;
    const read = readRow(charge, line, words);
    edits.push(...read.edits.map((edit) => ({ ...edit, index })));
    const untouched = [...(before[index] ?? noTexts)].filter(([column]) => !read.seen.has(column));
    return new Map([...untouched, ...read.wrong]);
  });
  const added: ChargeBlock['added'][number][] = [];
  const ofAdded: RowTexts[] = [];
  const waiting: RowTexts[] = [];
  for (let row = charges.length; row < Math.max(before.length, start.row + texts.length); row += 1) {
    const whole = new Map<GridColumn, string>(lineOf(row));
    for (const column of gridColumns) {
      const text = whole.get(column) ?? before[row]?.get(column) ?? '';
      if (text.trim() === '') whole.delete(column);
      else whole.set(column, text);
    }
    const { type, name, isNamed } = beginningOf(whole, words);
    if (type !== null && isNamed) {
      const read = readRow(chargeForms[type].begin({ id: '', name }), [...whole], words);
      added.push({ type, name, edits: read.edits });
      ofAdded.push(read.wrong);
    } else if (whole.size > 0) waiting.push(whole);
  }
  return { block: { edits, added }, texts: [...own, ...ofAdded, ...waiting] };
}

function readRow(charge: Charge, line: Texts, words: GridWords) {
  const wrong = new Map<GridColumn, string>();
  const edits = line.flatMap(([column, text]): readonly ChargeEdit[] => {
    const cell = gridCell(charge, column);
    if (!cell) {
      // Of a column that the charge has not, only an empty cell or its own type says nothing wrong.
      const isFine = text.trim() === '' || (column === 'type' && typeOf(text, words) === charge.type);
      if (!isFine) wrong.set(column, text);
      return [];
    }
    if (cell.control.type === 'fixed') return [];
    const said = readGridCell(cell, text, (value) => words(column, value));
    if (!said.isRead) wrong.set(column, text);
    return said.isRead ? [{ path: cell.path, value: said.value, kept: cell.kept }] : [];
  });
  return { edits, wrong, seen: new Set<string>(line.map(([column]) => column)) };
}
