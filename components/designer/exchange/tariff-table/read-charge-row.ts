import { errorIssue, type Issue } from '../../../../core/kernel/issue.ts';
import { parseMoney } from '../../../../core/kernel/money.ts';
import { failure, type Result, success } from '../../../../core/kernel/result.ts';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { valueAt, writeAt } from '../../forms/field-path.ts';
import { freeId, idFromName } from '../../model/free-id.ts';
import { chargeForms } from '../../tariffs/charge-forms.ts';
import { type GridCell, type GridColumn, gridCell, gridColumns, readGridCell } from '../../tariffs/grid/grid-columns.ts';
import type { ChoiceWords } from './choice-words.ts';
import type { TariffColumn } from './tariff-columns.ts';
import { chargeCell } from './write-tariff-table.ts';

export type ChargeRow = {
  /** Code of the charge; empty: it has none yet. */
  readonly id: string;
  readonly text: (column: TariffColumn) => string;
  readonly at: (column: TariffColumn) => string;
  /** Columns that the table has. */
  readonly mapped: ReadonlySet<GridColumn>;
};
type ReadCharge = { readonly id: string; readonly charges: readonly Charge[] };

const isType = (text: string): text is Charge['type'] => Object.hasOwn(chargeForms, text);
const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const typeNamed = (text: string, words: ChoiceWords): Charge['type'] | null =>
  Object.keys(chargeForms)
    .filter(isType)
    .find((type) => [type, ...words('type', type)].some((word) => folded(word) === folded(text))) ?? null;

/** As a spreadsheet shows a number that is too long for its cell: digits of it may be gone. */
const isShortened = (text: string): boolean => /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(text.normalize('NFKC').trim());

const isSameMoney = (left: unknown, right: unknown): boolean => {
  const [one, other] = [left, right].map((value) => (typeof value === 'string' ? parseMoney(value) : null));
  return one?.ok === true && other?.ok === true && one.value === other.value;
};
/** `50` and `50.5` are how a spreadsheet stores what was `50.00` and `50.50`. */
const yuan = (text: string): string => {
  const [whole = '0', part = ''] = text.split('.');
  return `${whole}.${part.padEnd(2, '0')}`;
};

function charged(charges: readonly Charge[], row: ChargeRow, words: ChoiceWords): Result<Charge & { readonly isNew?: true }, Issue> {
  const refuse = (code: string, column: TariffColumn, params: Issue['params'] = {}) =>
    failure(errorIssue(code, '', { params: { cell: row.at(column), ...params } }));
  const said = row.text('type');
  const type = typeNamed(said, words);
  const name = { 'zh-CN': row.text('name-zh') || row.text('name-en'), en: row.text('name-en') || row.text('name-zh') };
  const found = charges.find((charge) =>
    row.id === '' ? charge.type === type && charge.name['zh-CN'] === name['zh-CN'] && charge.name.en === name.en : charge.id === row.id,
  );
  if (said !== '' && type === null) return refuse('charge-type-unknown', 'type', { text: said });
  if (found)
    return said === '' || type === found.type ? success(found) : refuse('charge-type-differs', 'type', { text: said, charge: found.id });
  if (type === null) return refuse('cell-needed', 'type');
  if (name.en === '') return refuse('cell-needed', 'name-zh');
  if (row.id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.id)) return refuse('cell-no-code', 'charge', { text: row.id });
  return success(
    chargeForms[type].begin({
      id:
        row.id ||
        freeId(
          idFromName(name.en, type),
          charges.map(({ id }) => id),
        ),
      name,
    }),
  );
}

/** A row as a charge of its tariff, edited or made, with all that is wrong in its cells. */
export function readChargeRow(charges: readonly Charge[], row: ChargeRow, words: ChoiceWords): Result<ReadCharge, readonly Issue[]> {
  const begun = charged(charges, row, words);
  if (!begun.ok) return failure([begun.error]);
  const isNew = !charges.some(({ id }) => id === begun.value.id);
  const charge = structuredClone(begun.value);
  const issues: Issue[] = [];
  const refuse = (code: string, column: TariffColumn, text: string) =>
    void issues.push(errorIssue(code, '', { params: text === '' ? { cell: row.at(column) } : { cell: row.at(column), text } }));

  const write = (column: GridColumn, cell: GridCell, text: string): void => {
    const read = readGridCell(cell, text, (value) => words(column, value).find((word) => folded(word) === folded(text)) ?? value);
    if (isShortened(text) && cell.control.type !== 'text') refuse('cell-shortened', column, text);
    else if (!read.isRead) refuse(text === '' ? 'cell-needed' : 'cell-not-read', column, text);
    else if (cell.control.type !== 'money' || typeof read.value !== 'string') writeAt(charge, cell.path, read.value, cell.kept);
    else if (!isSameMoney(valueAt(charge, cell.path), read.value)) writeAt(charge, cell.path, yuan(read.value), cell.kept);
  };
  for (const column of gridColumns) {
    const text = row.text(column);
    const cell = gridCell(charge, column);
    if (column === 'type') continue;
    if (!cell) {
      if (text !== '') refuse('cell-not-of-charge', column, text);
    } else if (cell.control.type === 'fixed') {
      if (text !== '') refuse('cell-set-in-form', column, text);
    } else if (text === '' && (column.startsWith('name') || !(isNew || cell.isOptional))) {
      // What is needed and not said stays as it is; of a new name one language is enough.
    } else if (!row.mapped.has(column)) {
      if (isNew && !cell.isOptional) refuse('cell-needed', column, '');
    } else if (folded(text) !== folded(chargeCell(charge, column, words)) || (isNew && text === '')) write(column, cell, text);
  }
  if (issues.length > 0) return failure(issues);
  return success({ id: charge.id, charges: isNew ? [...charges, charge] : charges.map((each) => (each.id === charge.id ? charge : each)) });
}
