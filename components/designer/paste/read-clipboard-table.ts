import { readCells, writeCells } from '../../sheet/clipboard-block.ts';

export type ClipboardTable = {
  readonly text: string;
  /** Cells that were merged with others: each repeats what stood in all of them. By `row/column`. */
  readonly merged: ReadonlySet<string>;
};

const span = (cell: HTMLTableCellElement): number => cell.rowSpan * cell.colSpan;

/** As text a merged cell leaves the others empty; the page that a spreadsheet brings beside its text says which they are. */
export function readClipboardTable(text: string, html: string): ClipboardTable {
  const none: ClipboardTable = { text: writeCells(readCells(text)), merged: new Set() };
  if (!/(row|col)span/i.test(html)) return none;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table || ![...table.querySelectorAll('td,th')].some((cell) => cell instanceof HTMLTableCellElement && span(cell) > 1)) return none;
  const cells: string[][] = [];
  const merged = new Set<string>();
  for (const [row, line] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of line.cells) {
      while (cells[row]?.[column] !== undefined) column += 1;
      const said = cell.textContent.replace(/\s+/g, ' ').trim();
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) {
          const at = cells[row + down] ?? [];
          at[column + across] = said;
          cells[row + down] = at;
          if (span(cell) > 1) merged.add(`${row + down}/${column + across}`);
        }
    }
  }
  return { text: writeCells(cells.map((line) => Array.from(line, (cell) => cell ?? ''))), merged };
}
