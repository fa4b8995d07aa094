import type Database from 'better-sqlite3';

type Cell = string | number | null;

/** Rows that one statement takes: a call costs as much as a small row. */
const rowsAtOnce = 50;

/** Inserts many rows of one table by prepared statements of many rows each, and the rest one by one. */
export function insertMany(
  client: Database.Database,
  table: string,
  columns: readonly string[],
): (rows: readonly (readonly Cell[])[]) => void {
  const row = `(${columns.map(() => '?').join(',')})`;
  const prepare = (count: number): Database.Statement<[readonly Cell[]]> =>
    client.prepare(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(',')}) VALUES ${Array(count).fill(row).join(',')}`,
    );
  const one = prepare(1);
  const many = prepare(rowsAtOnce);
  return (rows) => {
    let from = 0;
    for (; from + rowsAtOnce <= rows.length; from += rowsAtOnce) many.run(rows.slice(from, from + rowsAtOnce).flat());
    for (const rest of rows.slice(from)) one.run(rest);
  };
}
