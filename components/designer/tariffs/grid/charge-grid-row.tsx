'use client';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, memo } from 'react';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { GridPart } from '../../../ui/grid-part.tsx';
import { CellRow } from '../../forms/controls/cell-row.tsx';
import { TextCell } from '../../forms/controls/text-cell.tsx';
import { type GridWords, gridKey } from './grid-block.ts';
import { type GridColumn, gridCell, gridColumns, writeCharge } from './grid-columns.ts';

const numeric: ReadonlySet<GridColumn> = new Set(['amount', 'quantity', 'from', 'to', 'precedence']);
/** Of every row alike: type, two names, amount, quantity, unit, measure, kinds, zones, from, to, precedence. */
export const gridTracks = '6.5rem 10rem 10rem 7.5rem 7.5rem 6rem 6rem 9rem 9rem 6rem 6rem 6rem';

type ChargeGridRowProps = {
  readonly charge: Charge;
  readonly row: number;
  readonly words: GridWords;
  /** Texts by cell that say nothing there. */
  readonly wrong: ReadonlyMap<string, string>;
  /** Id of the suggestions that cells with these values share. */
  readonly listOf: (column: GridColumn, values: readonly string[]) => string;
  readonly onType: (row: number, column: GridColumn, text: string) => boolean;
  readonly onPaste: (row: number, column: GridColumn, event: ClipboardEvent) => void;
};

/** One charge. Drawn again when it changed: an edit of one charge draws one row. */
export const ChargeGridRow = memo(({ charge, row, words, wrong, listOf, onType, onPaste }: ChargeGridRowProps) => {
  const t = useTranslations('design.grid');
  return (
    <CellRow columns={gridTracks}>
      {gridColumns.map((column) => {
        const cell = gridCell(charge, column);
        const pending = wrong.get(gridKey(row, column));
        const paste = (event: ClipboardEvent) => onPaste(row, column, event);
        if (column !== 'type' && (!cell || cell.control.type === 'fixed') && pending === undefined)
          return (
            <GridPart key={column} part="cell" className="px-2 text-muted" onPaste={paste}>
              {cell ? t('in-form') : <span className="sr-only">{t('not-said')}</span>}
            </GridPart>
          );
        return (
          <GridPart key={column} part={column === 'type' ? 'rowheader' : 'cell'} className="min-w-0 p-0.5" onPaste={paste}>
            <TextCell
              label={t('cell', { row: row + 1, column: t(`column.${column}`) })}
              isNumeric={numeric.has(column)}
              list={cell?.control.type === 'choice' ? listOf(column, cell.control.values) : undefined}
              written={writeCharge(charge, column, words)}
              pending={pending}
              onChange={(next) => onType(row, column, next)}
            />
          </GridPart>
        );
      })}
    </CellRow>
  );
});
