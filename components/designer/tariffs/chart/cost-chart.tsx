'use client';
import { useTranslations } from 'next-intl';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { CostPoint } from './cost-curve.ts';

export type NamedCurve = { readonly key: string; readonly name: string; readonly points: readonly CostPoint[] };
type CostChartProps = {
  readonly curves: readonly NamedCurve[];
  readonly unit: string;
  readonly label: string /** Where the axis of costs ends, in yuan; null: where the curves do. */;
  readonly top: number | null;
};

/** Told apart by their strokes as well as by colour. */
const looks = [
  { stroke: 'var(--accent)', dashes: '0' },
  { stroke: 'var(--no)', dashes: '6 3' },
  { stroke: 'var(--yes)', dashes: '2 3' },
  { stroke: 'var(--changed)', dashes: '10 3 2 3' },
] as const;

const yuan = (cost: number | null): number | null => (cost === null ? null : cost / 1_000_000);

/** One row for every use that any curve has a point at. */
function rowsOf(curves: readonly NamedCurve[]): readonly Readonly<Record<string, number | null>>[] {
  const rows = new Map<number, Record<string, number | null>>();
  for (const { key, points } of curves) for (const { use, cost } of points) rows.set(use, { ...rows.get(use), use, [key]: yuan(cost) });
  return [...rows.values()].sort((left, right) => (left.use ?? 0) - (right.use ?? 0));
}

/** What a month costs by how much is used, a line a tariff. The table beside it says the same. */
export function CostChart({ curves, unit, label, top }: CostChartProps) {
  const t = useTranslations('design.chart');
  const amount = (value: unknown): string => `¥${Number(value).toFixed(2)}`;
  return (
    <div role="img" aria-label={label} className="h-72 w-full text-xs">
      <ResponsiveContainer>
        <LineChart data={[...rowsOf(curves)]} margin={{ top: 8, right: 16, bottom: 8, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="use"
            type="number"
            domain={['dataMin', 'dataMax']}
            stroke="var(--muted)"
            tickFormatter={(value) => `${Math.round(Number(value))} ${unit}`}
          />
          <YAxis
            stroke="var(--muted)"
            width={64}
            domain={[0, top ?? 'auto']}
            allowDataOverflow={top !== null}
            tickFormatter={(value) => `¥${Number(value)}`}
          />
          <Tooltip
            isAnimationActive={false}
            contentStyle={{ background: 'var(--raised)', borderColor: 'var(--line)', color: 'var(--ink)' }}
            labelFormatter={(value) => t('at', { use: Number(value), unit })}
            formatter={(value) => amount(value)}
          />
          <Legend itemSorter={null} />
          {curves.map(({ key, name }, index) => {
            const look = looks[index % looks.length] ?? looks[0];
            return (
              <Line
                key={key}
                dataKey={key}
                name={name}
                type="linear"
                dot={false}
                connectNulls
                isAnimationActive={false}
                stroke={look.stroke}
                strokeWidth={2}
                strokeDasharray={look.dashes}
              />
            );
          })}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
