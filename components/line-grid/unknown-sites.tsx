'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { CellEdit, LineCells, RoleLines } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { countNames, writtenName } from '../sites/count-names.ts';
import { NameSites } from '../sites/name-sites.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { LineSession } from './line-session.ts';

type UnknownSitesProps = { readonly session: LineSession; readonly lines: RoleLines; readonly columns: readonly LineColumn[] };

/** Cells, the template's among them, that name a site which the customer does not have. */
function cellsBeyond(
  lines: RoleLines,
  columns: readonly LineColumn[],
): { readonly row: string | null; readonly path: string; readonly text: string }[] {
  return columns.flatMap(({ path, choices, characteristic }) => {
    if (!characteristic?.references) return [];
    const known = new Set<unknown>(choices?.map(({ value }) => value));
    const beyond = (row: string | null, cells: LineCells) => {
      const value = cells[path];
      return typeof value === 'string' && !known.has(value) ? [{ row, path, text: value }] : [];
    };
    return [...beyond(null, lines.template), ...lines.rows.flatMap(({ key, cells }) => beyond(key, cells))];
  });
}

/** Sites that were typed or pasted and are none: told above the grid, and named all at once. */
export function UnknownSites({ session, lines, columns }: UnknownSitesProps) {
  const t = useTranslations('lines.sites');
  const tLines = useTranslations('lines');
  const [isOpen, setIsOpen] = useState(false);
  const cells = useMemo(() => cellsBeyond(lines, columns), [lines, columns]);
  const names = useMemo(() => countNames(cells.map(({ text }) => text)), [cells]);
  const sites = columns.find(({ characteristic }) => characteristic?.references)?.choices ?? [];
  if (cells.length === 0 && !isOpen) return null;
  const name = (meant: ReadonlyMap<string, string>) => {
    const edits = cells.flatMap(({ row, path, text }): CellEdit[] => {
      const value = meant.get(writtenName(text));
      return value === undefined ? [] : [{ row, path, value }];
    });
    session.apply({ cells: edits }, 'sites');
    setIsOpen(false);
  };
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border border-no/50 bg-no-soft px-3 py-2">
      <p className="min-w-0 flex-1 text-sm">{t('unknown', { count: names.length })}</p>
      <Button size="sm" onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} size="lg" title={t('title')} closeLabel={tLines('close')}>
        <NameSites names={names} sites={sites} onNamed={name} />
      </Dialog>
    </div>
  );
}
