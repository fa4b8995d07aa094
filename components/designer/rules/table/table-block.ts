import type { Cell, DecisionTable } from '../../../../core/rules/index.ts';
import type { FactRef } from '../../../../schemas/generated/definitions.ts';
import { noTexts, type RowTexts } from '../../forms/wrong-texts.ts';
import { factText } from '../../model/fact-choices.ts';

type Row = DecisionTable['rows'][number];
type Block = {
  readonly start: { readonly row: number; readonly column: number };
  readonly texts: readonly (readonly string[])[];
  /** What a text says in a column; null: nothing that a cell could hold. */
  readonly read: (text: string, fact: FactRef) => Cell | null;
};

/** The rows under these columns, of which some may hold nothing yet. */
export function alignedRows(table: DecisionTable, columns: readonly FactRef[]): readonly Row[] {
  const places = columns.map((ref) => table.facts.findIndex((each) => factText(each) === factText(ref)));
  return table.rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? []) }));
}

/**
 * A block of texts from a cell on, rows below the last included. What cannot be read is kept as typed; so is what would empty a row,
 * which no condition can say, and a new row of which nothing can be read yet.
 */
export function readTableBlock(
  table: DecisionTable,
  columns: readonly FactRef[],
  before: readonly RowTexts[],
  { start, texts, read }: Block,
): { readonly rows: readonly Row[]; readonly texts: readonly RowTexts[] } {
  const known = alignedRows(table, columns);
  const rows: Row[] = [];
  const ofRows: RowTexts[] = [];
  const waiting: RowTexts[] = [];
  for (let index = 0; index < Math.max(known.length, before.length, start.row + texts.length); index += 1) {
    const old = known[index];
    const line = texts[index - start.row];
    const kept = before[index] ?? noTexts;
    if (old && line === undefined) {
      rows.push(old);
      ofRows.push(kept);
      continue;
    }
    const typed = columns.map((ref, column) => line?.[column - start.column] ?? kept.get(factText(ref)));
    const said = columns.map((ref, column) => {
      const text = typed[column];
      return text === undefined ? (old?.cells[column] ?? []) : read(text, ref);
    });
    const cells = said.map((cell, column) => cell ?? old?.cells[column] ?? []);
    const isSaying = cells.some((cell) => cell.length > 0);
    const unread = new Map(
      columns.flatMap((ref, column) => {
        const text = typed[column];
        const isKept = text !== undefined && (said[column] === null || (!isSaying && (old?.cells[column]?.length ?? 0) > 0));
        return isKept ? [[factText(ref), text] as const] : [];
      }),
    );
    if (isSaying || old) {
      rows.push(isSaying ? { isBare: old?.isBare ?? false, cells } : (old ?? { isBare: false, cells }));
      ofRows.push(unread);
    } else if (unread.size > 0) waiting.push(unread);
  }
  return { rows, texts: [...ofRows, ...waiting] };
}
