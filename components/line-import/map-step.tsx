'use client';
import { useFormatter, useTranslations } from 'next-intl';
import type { LineColumn } from '../order-form/line-columns.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { Select } from '../ui/select.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import { isNothingMapped, remapped } from './import-state.ts';
import { type HeaderGuess, keyPath } from './match-header.ts';
import { greatestRows, type RawTable } from './raw-table.ts';
import { WorkbookNotice } from './workbook-notice.tsx';

type MapStepProps = {
  readonly table: RawTable;
  readonly guess: HeaderGuess;
  readonly columns: readonly LineColumn[];
  readonly onChange: (guess: HeaderGuess) => void;
};

const leftOut = '-';
const shownValues = 3;

/** Which column of the list goes where. What was known by itself is filled in; what is left out is said. */
export function MapStep({ table, guess, columns, onChange }: MapStepProps) {
  const t = useTranslations('lines.import');
  const localized = useLocalized();
  const format = useFormatter();
  const first = guess.header === null ? 0 : guess.header + 1;
  const header = guess.header === null ? [] : (table.rows[guess.header]?.cells ?? []);
  const nameOf = ({ name, part }: LineColumn): string => (part ? `${localized(part)} · ${localized(name)}` : localized(name));
  const options = [
    { value: leftOut, label: t('leaveOut') },
    ...columns.map((column) => ({ value: column.path, label: nameOf(column) })),
    { value: keyPath, label: t('key') },
  ];
  const width = Math.max(header.length, ...table.rows.slice(first, first + shownValues).map(({ cells }) => cells.length));
  const missing = columns.filter(({ path, required, preset }) => required && preset === undefined && !guess.mapping.includes(path));
  return (
    <div data-import-mapping className="flex flex-col gap-3">
      <p>
        {t('brought', { name: table.source, count: table.rows.length - first, encoding: table.encoding?.toUpperCase() ?? '' })}{' '}
        {guess.header === null
          ? t('noHeader')
          : t('header', { row: table.rows[guess.header]?.number ?? 1, language: guess.language ?? 'none' })}
      </p>
      {table.workbook ? <WorkbookNotice notes={table.workbook} after={first === 0 ? 0 : (table.rows[first - 1]?.number ?? 0)} /> : null}
      {isNothingMapped(guess) ? (
        <p role="alert" className="rounded-md border border-unknown/50 bg-unknown-soft px-3 py-2" data-nothing-mapped>
          {t('nothingMapped', { name: table.source })}
        </p>
      ) : null}
      {table.beyond > 0 ? (
        <p role="alert" className="rounded-md border border-unknown/50 bg-unknown-soft px-3 py-2" data-beyond={table.beyond}>
          {t('beyond', { most: greatestRows - 1, beyond: table.beyond })}
        </p>
      ) : null}
      <Table aria-label={t('mapping')}>
        <TableHead>
          <tr>
            <TableHeader>{t('inList')}</TableHeader>
            <TableHeader>{t('values')}</TableHeader>
            <TableHeader>{t('goesTo')}</TableHeader>
          </tr>
        </TableHead>
        <tbody>
          {Array.from({ length: width }, (_, index) => {
            const title = header[index]?.trim() || t('columnNumber', { number: index + 1 });
            const values = table.rows.slice(first, first + shownValues).map(({ cells }) => cells[index] ?? '');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is theirs alone
              <TableRow key={index}>
                <TableCell className="font-medium">{title}</TableCell>
                <TableCell className="max-w-64 truncate text-muted">{values.filter((value) => value !== '').join('，')}</TableCell>
                <TableCell>
                  <Select
                    aria-label={t('goesToOf', { column: title })}
                    value={guess.mapping[index] ?? leftOut}
                    options={options}
                    onChange={(path) => {
                      const mapping = Array.from({ length: width }, (_, at) => guess.mapping[at] ?? null);
                      onChange({ ...guess, mapping: remapped(mapping, index, path === leftOut ? null : path) });
                    }}
                  />
                </TableCell>
              </TableRow>
            );
          })}
        </tbody>
      </Table>
      {missing.length > 0 ? <p className="text-muted">{t('fromTemplate', { columns: format.list(missing.map(nameOf)) })}</p> : null}
    </div>
  );
}
