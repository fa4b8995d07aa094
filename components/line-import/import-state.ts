import type { LineColumn } from '../order-form/line-columns.ts';
import { type ImportRow, importRows } from './import-row.ts';
import { foldHeader, guessHeader, type HeaderGuess, keyPath, type Mapping, type RememberedMapping } from './match-header.ts';
import type { RawTable } from './raw-table.ts';

/** Where an import stands. Going back loses nothing: the table stays what it was. */
export type ImportState =
  | { readonly step: 'bring' }
  | { readonly step: 'map'; readonly table: RawTable; readonly guess: HeaderGuess }
  | {
      readonly step: 'check';
      readonly table: RawTable;
      readonly guess: HeaderGuess;
      readonly rows: readonly ImportRow[];
      /** Rows as they stood before each fix. */
      readonly past: readonly (readonly ImportRow[])[];
    };

export const mapStep = (table: RawTable, columns: readonly LineColumn[], remembered: RememberedMapping): ImportState => ({
  step: 'map',
  table,
  guess: guessHeader(table, columns, remembered),
});

export const checkStep = (table: RawTable, guess: HeaderGuess): ImportState => ({
  step: 'check',
  table,
  guess,
  rows: importRows(table, guess.header, guess.mapping),
  past: [],
});

/** Nothing of the list would come in. */
export const isNothingMapped = ({ mapping }: HeaderGuess): boolean => mapping.every((path) => path === null || path === keyPath);

/** Each place once: a column that takes another's place leaves that one without. */
export const remapped = (mapping: Mapping, at: number, path: string | null): Mapping =>
  mapping.map((known, index) => (index === at ? path : known === path ? null : known));

/** What to remember of this list for the customer's next one: its headers, and where they went. */
export function mappingToRemember({ rows }: RawTable, { header, mapping }: HeaderGuess): RememberedMapping {
  const cells = header === null ? [] : (rows[header]?.cells ?? []);
  return Object.fromEntries(
    cells.flatMap((text, index): [string, string][] => {
      const path = mapping[index];
      const folded = foldHeader(text);
      return path && folded !== '' ? [[folded, path]] : [];
    }),
  );
}
