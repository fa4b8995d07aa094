'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useMemo, useState } from 'react';
import { startOfMonth } from '../../../../core/kernel/calendar.ts';
import { fixedTariff, type TariffInForce } from '../../../../core/tariff/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { useLocalized } from '../../../ui/localized-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useDocument } from '../../draft-context.tsx';
import { NumberCell } from '../../editor/number-cell.tsx';
import { tariffIn, workspaceOfDocument } from '../../model/draft-document.ts';
import { rowsOfUse } from '../../preview/sample-usage.ts';
import { useUsageWords } from '../../preview/use-usage-words.ts';
import { CostTable } from './cost-table.tsx';
import { useCostCurves } from './use-cost-curves.ts';

const CostChart = lazy(() => import('./cost-chart.tsx').then((module) => ({ default: module.CostChart })));

/** A tariff in force since then, held whole in every month that is asked for. */
const since = startOfMonth('2009-10');
const greatest = { MB: 2000, minute: 1000, event: 500 } as const;
const mostTariffs = 4;

/** What a month costs by how much is used, several tariffs side by side, as the draft has them this moment. */
export function CostComparison({ tariffs: first }: { readonly tariffs: readonly string[] }) {
  const t = useTranslations('design.chart');
  const units = useTranslations('design.bill.unit');
  const usage = useUsageWords();
  const localized = useLocalized();
  const document = useDocument();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [upTo, setUpTo] = useState<number | null>(null);
  const [heldMonth, setHeldMonth] = useState(2);
  const [top, setTop] = useState<number | null>(null);
  const fixed = useMemo(() => {
    const ids = chosen ?? first;
    return ids.map((id) => {
      const tariff = tariffIn(document, id);
      return { id, held: tariff ? fixedTariff(tariff, since) : null };
    });
  }, [chosen, first, document]);
  const rated = useMemo((): readonly TariffInForce[] => {
    const held = fixed.flatMap((each) => (each.held?.ok ? [each.held.value] : []));
    return chosen === null ? held.filter((each) => rowsOfUse([each]).length > 0).slice(0, mostTariffs) : held;
  }, [fixed, chosen]);
  const rows = useMemo(() => rowsOfUse(rated), [rated]);
  const row = rows.find(({ key }) => key === kind) ?? rows[0] ?? null;
  const end = upTo ?? (row ? greatest[row.unit] : 0);
  const question = useMemo(() => (row && end > 0 ? { row, upTo: end, heldMonth } : null), [row, end, heldMonth]);
  const answer = useCostCurves(rated, question);
  const nameOf = (id: string) => localized(tariffIn(document, id)?.name ?? { 'zh-CN': id, en: id });
  const shown = rated.map(({ tariff }) => tariff);
  const unrated = chosen === null ? [] : fixed.filter(({ held }) => !held?.ok).map(({ id }) => id);
  const curves = answer
    ? answer.curves.map((points, index) => {
        const tariff = answer.tariffs[index]?.tariff ?? '';
        return { key: tariff, name: nameOf(tariff), points };
      })
    : [];
  const unit = answer ? units(answer.question.row.unit) : '';
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-wrap items-start gap-3">
        <div className="w-64">
          <Field label={t('use')}>
            <Select
              value={row?.key ?? null}
              placeholder={t('no-use')}
              options={rows.map((each) => ({ value: each.key, label: usage(each) }))}
              onChange={(next) => {
                setKind(next);
                setUpTo(null);
              }}
            />
          </Field>
        </div>
        <div className="w-28">
          <Field label={t('up-to', { unit: row ? units(row.unit) : '' })} isGroup>
            <NumberCell label={t('up-to', { unit: row ? units(row.unit) : '' })} value={end} onChange={setUpTo} onDone={() => undefined} />
          </Field>
        </div>
        <div className="w-28">
          <Field label={t('held')} isGroup>
            <NumberCell
              label={t('held')}
              value={heldMonth}
              onChange={(month) => setHeldMonth(Math.max(1, month))}
              onDone={() => undefined}
            />
          </Field>
        </div>
        <div className="w-40">
          <Field label={t('top')} isGroup>
            <NumberCell
              label={t('top')}
              value={top}
              placeholder={t('top-open')}
              onChange={(next) => setTop(next === 0 ? null : next)}
              onClear={() => setTop(null)}
              onDone={() => undefined}
            />
          </Field>
        </div>
        {shown.length < mostTariffs ? (
          <div className="w-64">
            <Field label={t('compare')}>
              <Select
                value={null}
                placeholder={t('add')}
                options={workspaceOfDocument(document)
                  .all('tariff')
                  .filter(({ id }) => !shown.includes(id))
                  .map(({ id, name }) => ({ value: id, label: localized(name), note: id }))}
                onChange={(id) => setChosen([...shown, id])}
              />
            </Field>
          </div>
        ) : null}
      </div>
      <ul aria-label={t('shown')} className="flex flex-wrap gap-1.5">
        {[...shown, ...unrated].map((id) => (
          <li key={id} className="flex items-center rounded-md bg-sunken ps-2 text-sm">
            {nameOf(id)}
            {unrated.includes(id) ? <span className="ms-2 text-unknown">{t('not-fixed')}</span> : null}
            <Button
              size="icon"
              variant="ghost"
              className="size-7"
              aria-label={t('remove', { name: nameOf(id) })}
              onClick={() => setChosen([...shown, ...unrated].filter((each) => each !== id))}
            >
              <X aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {rated.length === 0 || !row ? <p className="text-muted">{t('nothing')}</p> : null}
      {curves.length > 0 && rated.length > 0 ? (
        <Suspense fallback={<Skeleton className="h-72" />}>
          <CostChart
            top={top}
            curves={curves}
            unit={unit}
            label={t('label', { names: curves.map(({ name }) => name).join(t('separator')) })}
          />
          <CostTable curves={curves} unit={unit} />
        </Suspense>
      ) : null}
    </div>
  );
}
