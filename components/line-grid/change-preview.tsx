'use client';
import { useTranslations } from 'next-intl';
import type { LinesPatch, RoleLines } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { Table, TableCell, TableHead, TableHeader, TableRow } from '../ui/table.tsx';
import { cellText } from './cell-text.ts';

const mostShown = 8;

/** What a change would do, before it is done: how many cells, and the first of them from what to what. */
export function ChangePreview({
  patch,
  lines,
  columns,
}: {
  readonly patch: LinesPatch;
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
}) {
  const t = useTranslations('lines.preview');
  const tLines = useTranslations('lines');
  const localized = useLocalized();
  const places = new Map(lines.rows.map((row, index) => [row.key, { row, index }]));
  const changes = (patch.cells ?? []).flatMap(({ row, path, value }) => {
    const place = row === null ? null : places.get(row);
    const column = columns.find((candidate) => candidate.path === path);
    const cells = row === null ? lines.template : place?.row.cells;
    if (!column || !cells || cells[path] === value) return [];
    const own = cells[path] ?? lines.template[path] ?? column.preset;
    const next = value ?? (row === null ? column.preset : (lines.template[path] ?? column.preset));
    return [
      {
        key: `${row} ${path}`,
        line: place ? tLines('line', { number: place.index + 1 }) : tLines('template'),
        column: localized(column.name),
        before: cellText(own, column, localized),
        after: cellText(next, column, localized),
      },
    ];
  });
  return (
    <div className="flex flex-col gap-2">
      <p role="status">{t('count', { count: changes.length })}</p>
      {changes.length > 0 ? (
        <Table aria-label={t('title')}>
          <TableHead>
            <tr>
              <TableHeader>{t('line')}</TableHeader>
              <TableHeader>{t('column')}</TableHeader>
              <TableHeader>{t('before')}</TableHeader>
              <TableHeader>{t('after')}</TableHeader>
            </tr>
          </TableHead>
          <tbody>
            {changes.slice(0, mostShown).map((change) => (
              <TableRow key={change.key}>
                <TableCell>{change.line}</TableCell>
                <TableCell>{change.column}</TableCell>
                <TableCell className="text-muted">{change.before || t('nothing')}</TableCell>
                <TableCell className="font-medium text-changed">{change.after || t('nothing')}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      ) : null}
      {changes.length > mostShown ? <p className="text-muted">{t('more', { count: changes.length - mostShown })}</p> : null}
    </div>
  );
}
