'use client';
import { useTranslations } from 'next-intl';
import { columnLetters } from '../../../line-import/cell-address.ts';
import type { RawTable } from '../../../line-import/raw-table.ts';
import { useLocalized } from '../../../ui/localized-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { type TariffMapping, tariffColumnNames, tariffColumns } from './tariff-columns.ts';

type ColumnMappingProps = {
  readonly table: RawTable;
  readonly mapping: TariffMapping;
  readonly onChange: (mapping: TariffMapping) => void;
};

const leftOut = '-';
const shownRows = 3;

/** The first rows of a table under what each column is taken for. */
export function ColumnMapping({ table, mapping, onChange }: ColumnMappingProps) {
  const t = useTranslations('definitions.exchange.tariffs');
  const localized = useLocalized();
  const first = mapping.header + 1;
  const header = table.rows[mapping.header]?.cells ?? [];
  const shown = table.rows.slice(first, first + shownRows);
  const width = Math.max(header.length, ...shown.map(({ cells }) => cells.length));
  const options = [
    { value: leftOut, label: t('leave-out') },
    ...tariffColumns.map((column) => ({ value: column, label: localized(tariffColumnNames[column]) })),
  ];
  const place = (at: number, value: string) => {
    const column = tariffColumns.find((each) => each === value) ?? null;
    const columns = Array.from({ length: width }, (_, index) => {
      const known = mapping.columns[index] ?? null;
      // Each column once: one that takes another's place leaves that one out.
      return index === at ? column : known === column ? null : known;
    });
    onChange({ ...mapping, columns });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
    <section aria-label={t('mapping')} tabIndex={0} className="overflow-x-auto rounded-md border border-line">
      <table className="text-sm">
        <thead>
          <tr className="border-line border-b bg-canvas">
            <td className="px-2 py-1" />
            {Array.from({ length: width }, (_, index) => {
              const letter = columnLetters(index);
              return (
                <th key={letter} scope="col" className="min-w-36 px-1 py-1 text-start font-medium">
                  <span className="block px-1 text-muted text-xs">{t('column', { letter })}</span>
                  <Select
                    aria-label={t('goes-to', { letter, header: header[index]?.trim() ?? '' })}
                    value={mapping.columns[index] ?? leftOut}
                    options={options}
                    onChange={(value) => place(index, value)}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ number, cells }) => (
            <tr key={number} className="border-line border-b last:border-0">
              <th scope="row" className="px-2 py-1 text-end font-normal text-muted">
                {number}
              </th>
              {Array.from({ length: width }, (_, index) => (
                <td key={columnLetters(index)} className="max-w-48 truncate px-2 py-1">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
