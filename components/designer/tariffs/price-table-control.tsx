'use client';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { parseMoney } from '../../../core/kernel/money.ts';
import type { AmountTable } from '../../../schemas/generated/definitions.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useDocument } from '../draft-context.tsx';
import { useOffering, useOfferingRows } from '../editor/use-offering.ts';
import type { Json } from '../forms/control.ts';
import type { ControlProps } from '../forms/controls/control-props.ts';
import { TextCell } from '../forms/controls/text-cell.tsx';
import { jsonOf } from '../forms/json-of.ts';
import { useFieldValue, useFieldWriter } from '../forms/use-field-editor.tsx';
import { factChoices, factText } from '../model/fact-choices.ts';
import { useFactWords } from '../rules/use-fact-words.ts';
import { useValueText } from '../rules/use-value-text.ts';

const isTable = (value: unknown): value is AmountTable =>
  typeof value === 'object' && value !== null && 'by' in value && Array.isArray(value.by) && 'rows' in value && Array.isArray(value.rows);

/** Money text as it is written, or null where it is none. */
export const readMoney = (text: string): string | null => {
  const normal = text.normalize('NFKC').replaceAll(',', '').replace(/^¥/, '').trim();
  return parseMoney(normal).ok && !normal.startsWith('-') ? normal : null;
};

/** A price by facts: a column a fact, a row a price, tried from the top; an empty cell means any value. */
export function PriceTableControl({ path, label, kept }: ControlProps<'price-table'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const words = useFactWords();
  const values = useValueText();
  const document = useDocument();
  const offering = useOffering();
  const rows = useOfferingRows();
  const table = useFieldValue(path);
  if (!isTable(table)) return null;
  const write = (next: { readonly by?: readonly Json[]; readonly rows?: readonly Json[] }) => {
    const whole = { by: table.by.map(jsonOf), rows: table.rows.map(rowJson), ...next };
    editor.choose(path, table.otherwise === undefined ? whole : { ...whole, otherwise: table.otherwise }, kept);
  };
  const choices = factChoices({ document, offering, rows }, table.by[0] ?? { fact: 'item', path: 'quantity' }).filter(
    (ref) => !table.by.some((each) => factText(each) === factText(ref)),
  );
  const addFact = (text: string) => {
    const ref = choices.find((each) => factText(each) === text);
    if (ref)
      write({
        by: [...table.by.map(jsonOf), jsonOf(ref)],
        rows: table.rows.map((row) => ({ ...rowJson(row), match: [...row.match, null] })),
      });
  };
  const removeFact = (column: number) =>
    write({
      by: table.by.map(jsonOf).toSpliced(column, 1),
      rows: table.rows.map((row) => ({ ...rowJson(row), match: row.match.toSpliced(column, 1) })),
    });
  return (
    <div data-field={editor.field(path)} tabIndex={-1} className="overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-line border-b text-start">
            {table.by.map((ref, column) => (
              <th key={factText(ref)} scope="col" className="px-1 py-1 text-start font-medium">
                <span className="flex items-center gap-1">
                  {words.fact(ref)}
                  <Button
                    size="icon"
                    variant="ghost"
                    className="size-6"
                    aria-label={t('remove-one', { name: words.fact(ref) })}
                    onClick={() => removeFact(column)}
                  >
                    <Trash2 aria-hidden="true" />
                  </Button>
                </span>
              </th>
            ))}
            <th scope="col" className="w-32 px-1 py-1 text-end font-medium">
              {t('label.amount')}
            </th>
            <th scope="col" className="w-8">
              <span className="sr-only">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids, and their order is their meaning
            <tr key={index}>
              {table.by.map((ref, column) => (
                <td key={factText(ref)} className="p-0.5">
                  <TextCell
                    label={t('cell', { row: index + 1, column: words.fact(ref) })}
                    field={editor.field([...path, 'rows', index, 'match', column])}
                    placeholder={t('any-value')}
                    written={values.write(ref, row.match[column] ?? [])}
                    onChange={(text) => {
                      const read = text.trim() === '' ? null : values.read(ref, text);
                      if (read === null && text.trim() !== '') return false;
                      editor.type([...path, 'rows', index, 'match', column], read);
                      return true;
                    }}
                  />
                </td>
              ))}
              <td className="p-0.5">
                <TextCell
                  isNumeric
                  label={t('cell', { row: index + 1, column: t('label.amount') })}
                  field={editor.field([...path, 'rows', index, 'amount'])}
                  written={row.amount}
                  onChange={(text) => {
                    const read = readMoney(text);
                    if (read !== null) editor.type([...path, 'rows', index, 'amount'], read);
                    return read !== null;
                  }}
                />
              </td>
              <td>
                <Button
                  size="icon"
                  variant="ghost"
                  className="size-7"
                  aria-label={t('remove-one', { name: t('row', { name: label, number: index + 1 }) })}
                  aria-disabled={table.rows.length === 1}
                  onClick={() => table.rows.length > 1 && write({ rows: table.rows.map(rowJson).toSpliced(index, 1) })}
                >
                  <Trash2 aria-hidden="true" />
                </Button>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={Math.max(table.by.length, 1)} className="px-1 text-start font-normal text-muted">
              {t('otherwise')}
            </th>
            <td className="p-0.5">
              <TextCell
                isNumeric
                label={t('otherwise')}
                field={editor.field([...path, 'otherwise'])}
                placeholder={t('absent.otherwise')}
                written={table.otherwise ?? ''}
                onChange={(text) => {
                  const read = text.trim() === '' ? undefined : readMoney(text);
                  if (read !== null) editor.type([...path, 'otherwise'], read, path.length);
                  return read !== null;
                }}
              />
            </td>
            <td />
          </tr>
        </tbody>
      </table>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          variant="ghost"
          onClick={() => write({ rows: [...table.rows.map(rowJson), { match: table.by.map(() => null), amount: '0.00' }] })}
        >
          <Plus aria-hidden="true" />
          {t('add-row')}
        </Button>
        {table.by.length < 5 ? (
          <div className="w-56">
            <Select
              aria-label={t('add-fact')}
              placeholder={t('add-fact')}
              value={null}
              options={choices.map((ref) => ({ value: factText(ref), label: words.fact(ref) }))}
              onChange={addFact}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}

const rowJson = ({ match, amount }: AmountTable['rows'][number]) => ({ match, amount });
