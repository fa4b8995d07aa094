import type { Charge } from '../../../../schemas/generated/definitions.ts';
import type { ChargeBlock, ChargeEdit } from '../../changes/fill-charges.ts';
import { chargeForms } from '../charge-forms.ts';
import { type GridColumn, gridCell, gridColumns, readGridCell } from './grid-columns.ts';

/** What choices are called, by the column they stand in. */
export type GridWords = (column: GridColumn, value: string) => string;
export const gridKey = (row: number, column: GridColumn): string => `${row}/${column}`;

export type ReadBlock = {
  readonly block: ChargeBlock /** By cell: the text that says nothing there; undefined where it was read. */;
  readonly wrong: ReadonlyMap<string, string | undefined>;
};

const isType = (text: string): text is Charge['type'] => Object.hasOwn(chargeForms, text);
const typeOf = (text: string, words: GridWords): Charge['type'] | null =>
  Object.keys(chargeForms)
    .filter(isType)
    .find((type) => type === text.trim() || words('type', type) === text.trim()) ?? null;

type Start = { readonly row: number; readonly column: GridColumn };

/** A block of texts from a cell on: edits of the charges there, and new charges below them where their type is said. */
export function readBlock(charges: readonly Charge[], start: Start, texts: readonly (readonly string[])[], words: GridWords): ReadBlock {
  const wrong = new Map<string, string | undefined>();
  const edits: (ChargeEdit & { readonly index: number })[] = [];
  const added: ChargeBlock['added'][number][] = [];
  const first = gridColumns.indexOf(start.column);
  for (const [offset, line] of texts.entries()) {
    const row = start.row + offset;
    const cells = line.flatMap((text, at) => {
      const column = gridColumns[first + at];
      return column ? [{ column, text }] : [];
    });
    const charge = charges[row];
    const said = (name: GridColumn) => cells.find(({ column }) => column === name)?.text.trim() ?? '';
    const type = charge ? charge.type : typeOf(said('type'), words);
    const name = { 'zh-CN': said('name-zh') || said('name-en'), en: said('name-en') || said('name-zh') };
    if (!charge && (type === null || name.en === '')) {
      for (const { column, text } of cells) if (text.trim() !== '') wrong.set(gridKey(row, column), text);
      continue;
    }
    const shape = charge ?? (type === null ? null : chargeForms[type].begin({ id: '', name }));
    const own = shape ? readRow(shape, row, cells, words, wrong) : [];
    if (charge) edits.push(...own.map((edit) => ({ ...edit, index: row })));
    else if (type !== null) added.push({ type, name, edits: own });
  }
  return { block: { edits, added }, wrong };
}

function readRow(
  charge: Charge,
  row: number,
  cells: readonly { readonly column: GridColumn; readonly text: string }[],
  words: GridWords,
  wrong: Map<string, string | undefined>,
): readonly ChargeEdit[] {
  return cells.flatMap(({ column, text }) => {
    const cell = gridCell(charge, column);
    const key = gridKey(row, column);
    if (!cell) {
      // Of a column that the charge has not, only an empty cell or its own type says nothing wrong.
      const isFine = text.trim() === '' || (column === 'type' && typeOf(text, words) === charge.type);
      wrong.set(key, isFine ? undefined : text);
      return [];
    }
    if (cell.control.type === 'fixed') return [];
    const said = readGridCell(cell, text, (value) => words(column, value));
    wrong.set(key, said.isRead ? undefined : text);
    return said.isRead ? [{ path: cell.path, value: said.value, kept: cell.kept }] : [];
  });
}
