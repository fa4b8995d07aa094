'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useCallback, useId, useMemo } from 'react';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { GridPart } from '../../../ui/grid-part.tsx';
import { fillCharges } from '../../changes/fill-charges.ts';
import { useDraftSession } from '../../draft-context.tsx';
import { CellRow, CellRows } from '../../forms/controls/cell-row.tsx';
import { useFieldWords } from '../../forms/use-field-words.ts';
import type { WrongCells } from '../../forms/use-wrong-cells.ts';
import { tariffIn } from '../../model/draft-document.ts';
import { readCells, writeCells } from '../../model/read-cells.ts';
import { ChargeGridRow, gridTracks } from './charge-grid-row.tsx';
import { type GridWords, readBlock } from './grid-block.ts';
import { choicesOfColumns, type GridColumn, gridColumns, writeCharge } from './grid-columns.ts';

type ChargeGridProps = { readonly tariff: string; readonly charges: readonly Charge[]; readonly wrong: WrongCells };

const propertyOf: Partial<Record<GridColumn, string>> = { unit: 'unit', measure: 'measure' };

/** The charges of a tariff as a spreadsheet: typed cell by cell, copied out and pasted in as a block. */
export function ChargeGrid({ tariff, charges, wrong }: ChargeGridProps) {
  const t = useTranslations('design.grid');
  const types = useTranslations('design.charge.type');
  const fields = useFieldWords('');
  const session = useDraftSession();
  const ids = useId();
  const words = useCallback<GridWords>(
    (column, value) => (column === 'type' ? types(value) : fields.choice(propertyOf[column] ?? column, value)),
    [types, fields],
  );
  const { keep } = wrong;
  const fill = useCallback(
    (row: number, column: GridColumn, texts: readonly (readonly string[])[]): boolean => {
      // What stands there now: the row that asks may have been drawn before another was written.
      const now = tariffIn(session.getState().log.document, tariff)?.charges ?? [];
      const read = readBlock(now, { row, column }, texts, words);
      keep(read.wrong);
      session.endGesture();
      session.apply(fillCharges(tariff, read.block));
      return ![...read.wrong.values()].some((text) => text !== undefined);
    },
    [session, tariff, words, keep],
  );
  const type = useCallback((row: number, column: GridColumn, text: string) => fill(row, column, [[text]]), [fill]);
  const paste = useCallback(
    (row: number, column: GridColumn, event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain');
      if (!/[\t\n]/.test(text.trimEnd())) return;
      event.preventDefault();
      fill(row, column, readCells(text));
    },
    [fill],
  );
  const copy = () => {
    const header = gridColumns.map((column) => t(`column.${column}`));
    const body = charges.map((charge) => gridColumns.map((column) => writeCharge(charge, column, words)));
    void navigator.clipboard.writeText(writeCells([header, ...body]));
  };
  const listOf = useCallback((column: GridColumn, values: readonly string[]) => `${ids}${column}-${values.join('-')}`, [ids]);
  const lists = useMemo(() => choicesOfColumns(charges), [charges]);
  const below = [...wrong.texts].filter(([key]) => Number(key.split('/')[0]) >= charges.length);
  return (
    <div className="flex flex-col gap-2 p-3">
      <GridPart part="table" data-charge-grid="" aria-label={t('label')} className="overflow-x-auto text-sm">
        <div role="presentation" className="w-max">
          <CellRow columns={gridTracks} className="border-line border-b">
            {gridColumns.map((column) => (
              <GridPart key={column} part="columnheader" className="px-1 py-1 text-start font-medium">
                {t(`column.${column}`)}
              </GridPart>
            ))}
          </CellRow>
          <CellRows
            rows={charges.map((charge, row) => (
              <ChargeGridRow
                key={charge.id}
                charge={charge}
                row={row}
                words={words}
                wrong={wrong.texts}
                listOf={listOf}
                onType={type}
                onPaste={paste}
              />
            ))}
          />
        </div>
      </GridPart>
      {lists.map(({ column, values }) => (
        <datalist key={listOf(column, values)} id={listOf(column, values)}>
          {values.map((value) => (
            <option key={value} value={words(column, value)} />
          ))}
        </datalist>
      ))}
      <input
        aria-label={t('paste-here')}
        placeholder={t('paste-here')}
        readOnly
        onPaste={(event) => paste(charges.length, 'type', event)}
        className="h-8 w-full max-w-md rounded-md border border-line border-dashed bg-surface px-2"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" variant="ghost" onClick={copy}>
          <Copy aria-hidden="true" />
          {t('copy')}
        </Button>
        <p className="text-muted text-xs">{t('help')}</p>
      </div>
      {wrong.texts.size > 0 ? (
        <div role="status" className="text-no text-sm">
          <p>{t('wrong', { count: wrong.texts.size })}</p>
          <ul className="list-disc ps-6">
            {below.map(([key, text]) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
