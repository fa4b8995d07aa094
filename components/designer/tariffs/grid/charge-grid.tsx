'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ClipboardEvent } from 'react';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { Button } from '../../../ui/button.tsx';
import { fillCharges } from '../../changes/fill-charges.ts';
import { useDraftSession } from '../../draft-context.tsx';
import { TextCell } from '../../forms/controls/text-cell.tsx';
import { useFieldWords } from '../../forms/use-field-words.ts';
import type { WrongCells } from '../../forms/use-wrong-cells.ts';
import { readCells, writeCells } from '../../model/read-cells.ts';
import { type GridWords, gridKey, readBlock } from './grid-block.ts';
import { type GridColumn, gridCell, gridColumns, writeGridCell } from './grid-columns.ts';

type ChargeGridProps = { readonly tariff: string; readonly charges: readonly Charge[]; readonly wrong: WrongCells };

const numeric: ReadonlySet<GridColumn> = new Set(['amount', 'quantity', 'from', 'to', 'precedence']);
const propertyOf: Partial<Record<GridColumn, string>> = { unit: 'unit', measure: 'measure' };

/** The charges of a tariff as a spreadsheet: typed cell by cell, copied out and pasted in as a block. */
export function ChargeGrid({ tariff, charges, wrong }: ChargeGridProps) {
  const t = useTranslations('design.grid');
  const types = useTranslations('design.charge.type');
  const fields = useFieldWords('');
  const session = useDraftSession();
  const words: GridWords = (column, value) => (column === 'type' ? types(value) : fields.choice(propertyOf[column] ?? column, value));
  const written = (charge: Charge, column: GridColumn): string => {
    if (column === 'type') return words(column, charge.type);
    const cell = gridCell(charge, column);
    return cell ? writeGridCell(charge, cell, (value) => words(column, value)) : '';
  };
  const fill = (row: number, column: GridColumn, texts: readonly (readonly string[])[]): boolean => {
    const read = readBlock(charges, { row, column }, texts, words);
    wrong.keep(read.wrong);
    session.endGesture();
    session.apply(fillCharges(tariff, read.block));
    return ![...read.wrong.values()].some((text) => text !== undefined);
  };
  const paste = (row: number, column: GridColumn) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    fill(row, column, readCells(text));
  };
  const copy = () => {
    const header = gridColumns.map((column) => t(`column.${column}`));
    const body = charges.map((charge) => gridColumns.map((column) => written(charge, column)));
    void navigator.clipboard.writeText(writeCells([header, ...body]));
  };
  const below = [...wrong.texts].filter(([key]) => Number(key.split('/')[0]) >= charges.length);
  return (
    <div className="flex flex-col gap-2 p-3">
      <section aria-label={t('label')} className="overflow-x-auto">
        <table className="border-collapse text-sm">
          <thead>
            <tr className="border-line border-b">
              {gridColumns.map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap px-1 py-1 text-start font-medium">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {charges.map((charge, row) => (
              <tr key={charge.id}>
                {gridColumns.map((column) => {
                  const cell = gridCell(charge, column);
                  const text = written(charge, column);
                  const pending = wrong.at(gridKey(row, column));
                  if (column === 'type')
                    return (
                      <th key={column} scope="row" className="whitespace-nowrap px-1 text-start font-normal" onPaste={paste(row, column)}>
                        <TextCell
                          label={t('cell', { row: row + 1, column: t(`column.${column}`) })}
                          written={text}
                          pending={pending}
                          onChange={(next) => fill(row, column, [[next]])}
                        />
                      </th>
                    );
                  if ((!cell || cell.control.type === 'fixed') && pending === undefined)
                    return (
                      <td key={column} className="px-2 text-muted" onPaste={paste(row, column)}>
                        {cell ? t('in-form') : <span className="sr-only">{t('not-said')}</span>}
                      </td>
                    );
                  return (
                    <td key={column} className="p-0.5" onPaste={paste(row, column)}>
                      <TextCell
                        label={t('cell', { row: row + 1, column: t(`column.${column}`) })}
                        isNumeric={numeric.has(column)}
                        className={column.startsWith('name') ? 'min-w-36' : undefined}
                        suggestions={cell?.control.type === 'choice' ? cell.control.values.map((value) => words(column, value)) : undefined}
                        written={text}
                        pending={pending}
                        onChange={(next) => fill(row, column, [[next]])}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <td colSpan={gridColumns.length} className="p-0.5">
                <input
                  aria-label={t('paste-here')}
                  placeholder={t('paste-here')}
                  readOnly
                  onPaste={paste(charges.length, 'type')}
                  className="h-8 w-full max-w-md rounded-md border border-line border-dashed bg-surface px-2"
                />
              </td>
            </tr>
          </tbody>
        </table>
      </section>
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
