import { readDefinition } from '../../../../core/definition/index.ts';
import { errorIssue, type Issue } from '../../../../core/kernel/issue.ts';
import type { Tariff } from '../../../../schemas/generated/definitions.ts';
import { cellAddress, rangeAddress } from '../../../line-import/cell-address.ts';
import type { MergedCells, RawRow, RawTable } from '../../../line-import/raw-table.ts';
import type { ChoiceWords } from './choice-words.ts';
import { type ChargeRow, readChargeRow } from './read-charge-row.ts';
import { isGridColumn, type TariffColumn, type TariffMapping } from './tariff-columns.ts';

export type ReadTariffs = {
  /** Tariffs that the table changes or makes, whole. */
  readonly tariffs: readonly Tariff[];
  /** What was not taken, each at its cell; the row that it stands in stays out as a whole. */
  readonly issues: readonly Issue[];
  readonly rows: number;
};

const isCode = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
/** A text that a spreadsheet would run as a formula is written with an apostrophe before it. */
const withoutMark = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

const started = (id: string, zh: string, en: string): Tariff => ({
  $schema: 'urn:offerwright:schema:v1:tariff',
  kind: 'tariff',
  id,
  name: { 'zh-CN': zh || en, en: en || zh },
  provenance: [{ grade: 'illustrative' }],
  currency: 'CNY',
  charges: [],
});

const isWithin = ({ top, bottom }: MergedCells, row: number): boolean => top <= row && row <= bottom;

/** The table laid over the draft's tariffs, row by row; a row with anything wrong in it is left out and told. */
export function readTariffTable(
  table: RawTable,
  mapping: TariffMapping | null,
  { tariffs, words }: { readonly tariffs: ReadonlyMap<string, Tariff>; readonly words: ChoiceWords },
): ReadTariffs {
  if (!mapping) return { tariffs: [], issues: [errorIssue('table-header-missing', '')], rows: 0 };
  const issues: Issue[] = [];
  const read = new Map<string, Tariff>();
  const placeOf = new Map<string, number>();
  const rows = table.rows.slice(mapping.header + 1);
  const merged = table.workbook?.merged ?? [];
  const never = new Set(table.workbook?.formulas.empty);
  if (table.beyond > 0) issues.push(errorIssue('table-too-long', '', { params: { read: rows.length, beyond: table.beyond } }));

  const wrongOf = (row: RawRow): Issue[] => [
    ...merged
      .filter(
        (cells) => isWithin(cells, row.number) && mapping.columns.slice(cells.left, cells.right + 1).some((column) => column !== null),
      )
      .map((cells) => errorIssue('cells-merged', '', { params: { cells: rangeAddress(cells), row: row.number } })),
    ...mapping.columns.flatMap((column, index) => {
      const cell = cellAddress(index, row.number);
      return column !== null && never.has(cell) ? [errorIssue('cell-never-computed', '', { params: { cell } })] : [];
    }),
  ];

  for (const row of rows) {
    const at = (column: TariffColumn) => cellAddress(Math.max(0, mapping.columns.indexOf(column)), row.number);
    const text = (column: TariffColumn): string => {
      const index = mapping.columns.indexOf(column);
      return index < 0 ? '' : withoutMark(row.cells[index] ?? '').trim();
    };
    const found = wrongOf(row);
    const id = text('tariff');
    if (id === '') found.push(errorIssue('row-without-tariff', '', { params: { cell: at('tariff') } }));
    else if (!isCode(id)) found.push(errorIssue('cell-no-code', '', { params: { cell: at('tariff'), text: id } }));
    const [zh, en] = [text('tariff-zh'), text('tariff-en')];
    const known = read.get(id) ?? tariffs.get(id);
    if (id !== '' && !known && zh === '' && en === '')
      found.push(errorIssue('tariff-without-name', '', { params: { cell: at('tariff'), tariff: id } }));
    if (found.length > 0) {
      issues.push(...found);
      continue;
    }
    const before = known ?? started(id, zh, en);
    const name = { 'zh-CN': zh || before.name['zh-CN'], en: en || before.name.en };
    const mapped = new Set(mapping.columns.flatMap((column) => (column !== null && isGridColumn(column) ? [column] : [])));
    const charge: ChargeRow = { id: text('charge'), text, at, mapped };
    const answer = readChargeRow(before.charges, charge, words);
    if (!answer.ok) {
      issues.push(...answer.error);
      continue;
    }
    const place = `${id}/${answer.value.id}`;
    const earlier = placeOf.get(place);
    if (earlier !== undefined) {
      issues.push(errorIssue('charge-twice', '', { params: { cell: at('charge'), charge: answer.value.id, row: earlier } }));
      continue;
    }
    placeOf.set(place, row.number);
    read.set(id, { ...before, name, charges: [...answer.value.charges] });
  }

  const whole = [...read.values()].flatMap((tariff) => {
    const answer = readDefinition(tariff);
    if (answer.ok) return [tariff];
    issues.push(...answer.error.map((issue) => ({ ...issue, definition: { kind: 'tariff', id: tariff.id } })));
    return [];
  });
  return { tariffs: whole, issues, rows: rows.length };
}
