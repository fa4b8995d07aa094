'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { RoleLines } from '../../core/order/index.ts';
import type { LineColumn } from '../order-form/line-columns.ts';
import { useLocalized } from '../ui/localized-text.tsx';
import { Money } from '../ui/money.tsx';
import { Select } from '../ui/select.tsx';
import { cellText } from './cell-text.ts';
import { groupLinesBy, type LineGroup } from './group-lines-by.ts';
import type { LinePrice, LineState } from './line-states.ts';

type LineTotalsProps = {
  readonly lines: RoleLines;
  readonly columns: readonly LineColumn[];
  readonly states: ReadonlyMap<string, LineState>;
  readonly prices: ReadonlyMap<string, LinePrice>;
  readonly onShow: (row: number) => void;
};

/** More lines than these are looked at in the grid. */
const mostShown = 50;

/** Subtotals by product, site or any other choice; each opens to its lines. */
export function LineTotals({ lines, columns, states, prices, onShow }: LineTotalsProps) {
  const t = useTranslations('lines.totals');
  const localized = useLocalized();
  const grouping = columns.filter(({ type, characteristic }) => type !== 'product' && type !== 'quantity' && !characteristic?.unique);
  const [path, setPath] = useState(() => (grouping.find(({ type }) => type === 'offering') ?? grouping[0])?.path ?? '');
  const column = grouping.find((candidate) => candidate.path === path);
  const groups = useMemo(() => (column ? groupLinesBy(lines, column, { states, prices }) : []), [lines, column, states, prices]);
  if (!column || lines.rows.length === 0) return null;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-medium">{t('title')}</h3>
        <div className="w-56">
          <Select
            aria-label={t('by')}
            value={path}
            options={grouping.map((one) => ({
              value: one.path,
              label: one.part ? `${localized(one.part)} · ${localized(one.name)}` : localized(one.name),
            }))}
            onChange={setPath}
            className="h-8 text-sm"
          />
        </div>
      </div>
      <ul className="divide-y divide-line rounded-md border border-line text-sm">
        {groups.map((group) => (
          <GroupRow
            key={JSON.stringify(group.value ?? null)}
            group={group}
            name={cellText(group.value, column, localized) || t('none')}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  );
}

function GroupRow({ group, name, onShow }: { readonly group: LineGroup; readonly name: string; readonly onShow: (row: number) => void }) {
  const t = useTranslations('lines.totals');
  return (
    <li data-line-group={name}>
      <details className="px-3 py-1.5">
        <summary className="flex min-h-6 cursor-pointer flex-wrap items-baseline gap-x-4">
          <span className="min-w-0 flex-1">
            {name} <span className="text-muted">× {group.rows.length}</span>
          </span>
          {group.problems > 0 ? <span className="text-no">{t('problems', { count: group.problems })}</span> : null}
          <span>
            {t('oneTime')} <Money micro={group.oneTime} />
          </span>
          <span className="font-medium">
            {t('monthly')} <Money micro={group.monthly} />
          </span>
        </summary>
        <ul className="flex flex-wrap gap-1 py-1">
          {group.rows.slice(0, mostShown).map((row) => (
            <li key={row}>
              <button
                type="button"
                className="min-h-6 min-w-8 rounded px-1.5 tabular-nums hover:bg-hover"
                aria-label={t('goTo', { number: row + 1 })}
                onClick={() => onShow(row)}
              >
                {row + 1}
              </button>
            </li>
          ))}
          {group.rows.length > mostShown ? <li className="text-muted">{t('more', { count: group.rows.length - mostShown })}</li> : null}
        </ul>
      </details>
    </li>
  );
}
