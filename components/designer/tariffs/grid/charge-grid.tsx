'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef } from 'react';
import type { Charge } from '../../../../schemas/generated/definitions.ts';
import { writeCells } from '../../../sheet/clipboard-block.ts';
import { Sheet, type SheetHandle } from '../../../sheet/sheet.tsx';
import type { SheetColumn, WriteBlock } from '../../../sheet/sheet-cell.ts';
import { Button } from '../../../ui/button.tsx';
import { fillCharges } from '../../changes/fill-charges.ts';
import { useDraftSession } from '../../draft-context.tsx';
import { useHeldFields } from '../../editor/use-held-fields.ts';
import { useFieldWords } from '../../forms/use-field-words.ts';
import { useWrongTexts } from '../../forms/use-wrong-texts.ts';
import { carriedTexts } from '../../forms/wrong-texts.ts';
import { tariffIn } from '../../model/draft-document.ts';
import { type GridWords, readBlock } from './grid-block.ts';
import { columnOfPath, type GridColumn, gridColumns, writeCharge } from './grid-columns.ts';
import { useChargeCells } from './use-charge-cells.ts';

type ChargeGridProps = { readonly tariff: string; readonly charges: readonly Charge[] };

const propertyOf: Partial<Record<GridColumn, string>> = { unit: 'unit', measure: 'measure' };
const numeric: ReadonlySet<GridColumn> = new Set(['amount', 'quantity', 'from', 'to', 'precedence']);
const widths: Readonly<Record<GridColumn, number>> = {
  type: 128,
  'name-zh': 168,
  'name-en': 192,
  amount: 112,
  quantity: 112,
  unit: 96,
  measure: 104,
  kinds: 144,
  zones: 144,
  from: 84,
  to: 84,
  precedence: 108,
};
const idsOf = (charges: readonly Charge[]): readonly string[] => charges.map(({ id }) => id);

/** The charges of a tariff as a spreadsheet. */
export function ChargeGrid({ tariff, charges }: ChargeGridProps) {
  const t = useTranslations('design.grid');
  const types = useTranslations('design.charge.type');
  const fields = useFieldWords('');
  const session = useDraftSession();
  const sheet = useRef<SheetHandle>(null);
  const words = useCallback<GridWords>(
    (column, value) => (column === 'type' ? types(value) : fields.choice(propertyOf[column] ?? column, value)),
    [types, fields],
  );
  const ids = useMemo(() => idsOf(charges), [charges]);
  const wrong = useWrongTexts(`tariff/${tariff}`, ids);
  const cellsAt = useChargeCells(charges, wrong.rows, words);
  const columns = useMemo(
    () => gridColumns.map((id): SheetColumn => ({ id, name: t(`column.${id}`), width: widths[id], isNumeric: numeric.has(id) })),
    [t],
  );
  const { keep, rows: texts } = wrong;
  const write = useCallback<WriteBlock>(
    (from, block) => {
      // What stands there now: whoever asks may have been drawn before something else was written.
      const chargesNow = () => tariffIn(session.getState().log.document, tariff)?.charges ?? [];
      const column = gridColumns[from.column];
      if (!column) return;
      const before = carriedTexts({ keys: ids, rows: texts }, idsOf(chargesNow()));
      const read = readBlock(chargesNow(), before, { start: { row: from.row, column }, texts: block, words });
      session.endGesture();
      session.apply(fillCharges(tariff, read.block));
      keep(read.texts, idsOf(chargesNow()));
    },
    [session, tariff, words, keep, ids, texts],
  );
  useHeldFields(sheet, (field) => {
    const [home, inside = ''] = field.split('#');
    const [id = '', ...path] = inside.split('/');
    const row = home === `tariff/${tariff}` ? charges.findIndex((charge) => charge.id === id) : -1;
    const charge = charges[row];
    return charge ? { row, column: Math.max(0, columnOfPath(charge, path.join('/'))) } : null;
  });
  const copy = () => {
    const body = charges.map((charge) => gridColumns.map((column) => writeCharge(charge, column, words)));
    void navigator.clipboard.writeText(writeCells([columns.map(({ name }) => name), ...body]));
  };
  const rows = Math.max(charges.length, texts.length);
  const marked = Array.from({ length: rows }, (_, row) => (texts[row]?.size ? cellsAt(row) : []))
    .flat()
    .filter(({ problem }) => problem !== undefined).length;
  return (
    <div data-charge-grid="" className="flex flex-col gap-2 p-3">
      <Sheet
        ref={sheet}
        label={t('label')}
        corner={t('row')}
        headWidth={48}
        columns={columns}
        frozen={1}
        rows={rows}
        headAt={(row) => ({ name: row < rows ? String(row + 1) : '+', label: t('row-name', { row: row + 1 }) })}
        cellsAt={cellsAt}
        onWrite={write}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" variant="ghost" onClick={copy}>
          <Copy aria-hidden="true" />
          {t('copy')}
        </Button>
        <p className="text-muted text-xs">{t('help')}</p>
      </div>
      {marked > 0 ? (
        <p role="status" className="text-no text-sm">
          {t('wrong', { count: marked })}
        </p>
      ) : null}
    </div>
  );
}
