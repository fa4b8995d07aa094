/** A clipboard of a spreadsheet: rows of cells. Quoted cells may hold tabs, line ends and doubled quotes. */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

const quoted = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** As a spreadsheet takes it from the clipboard. */
export const writeCells = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quoted).join('\t')).join('\n');

/** A block as it fills what is selected: repeated where the selection holds it several times over, else as it came. */
export function spread(block: readonly (readonly string[])[], rows: number, columns: number): readonly (readonly string[])[] {
  const width = Math.max(...block.map((row) => row.length));
  const isWhole = block.length > 0 && width > 0 && rows % block.length === 0 && columns % width === 0;
  if (!isWhole) return block;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => block[row % block.length]?.[column % width] ?? ''),
  );
}
