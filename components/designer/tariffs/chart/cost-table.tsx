'use client';
import { useTranslations } from 'next-intl';
import { Money } from '../../../ui/money.tsx';
import { DisclosureSign } from '../../editor/disclosure-sign.tsx';
import type { NamedCurve } from './cost-chart.tsx';
import type { CostPoint } from './cost-curve.ts';

const lines = 10;

/** The points nearest to even steps along the axis. */
function evenUses(points: readonly CostPoint[]): readonly number[] {
  const end = points.at(-1)?.use ?? 0;
  const nearest = (wanted: number) =>
    points.reduce((best, { use }) => (Math.abs(use - wanted) < Math.abs(best - wanted) ? use : best), points[0]?.use ?? 0);
  return [...new Set(Array.from({ length: lines + 1 }, (_, index) => nearest((end * index) / lines)))];
}

/** What the chart shows, as numbers. */
export function CostTable({ curves, unit }: { readonly curves: readonly NamedCurve[]; readonly unit: string }) {
  const t = useTranslations('design.chart');
  const costAt = (points: readonly CostPoint[], wanted: number) => points.find(({ use }) => use === wanted)?.cost ?? null;
  return (
    <details>
      <summary className="flex min-h-8 cursor-pointer items-center gap-2 text-muted">
        <DisclosureSign />
        {t('as-table')}
      </summary>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-sm tabular-nums">
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="px-2 py-1 text-end font-medium">
                {t('used', { unit })}
              </th>
              {curves.map(({ key, name }) => (
                <th key={key} scope="col" className="px-2 py-1 text-end font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {evenUses(curves[0]?.points ?? []).map((use) => (
              <tr key={use}>
                <th scope="row" className="px-2 py-0.5 text-end font-normal">
                  {Math.round(use)}
                </th>
                {curves.map(({ key, points }) => {
                  const cost = costAt(points, use);
                  return (
                    <td key={key} className="px-2 py-0.5 text-end">
                      {cost === null ? t('refused') : <Money micro={cost} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
