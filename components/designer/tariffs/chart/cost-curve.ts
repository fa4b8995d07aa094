import { addMonths, localTime, startOfMonth } from '../../../../core/kernel/calendar.ts';
import type { Micro } from '../../../../core/kernel/money.ts';
import { rate, readUsage, type TariffInForce } from '../../../../core/tariff/index.ts';
import { recordsOf, type SampleUse, type UseRow } from '../../preview/sample-usage.ts';

/** What a month costs at so much use; null where the tariff refuses that use. */
export type CostPoint = { readonly use: number; readonly cost: Micro | null };
export type CostQuestion = {
  readonly row: UseRow;
  /** Greatest use, in the row's unit. */
  readonly upTo: number;
  /** Which month of holding is rated; the first also charges what is charged once. */
  readonly heldMonth: number;
};

const dataDays = 30;
const usualCall = 5;
const mostCalls = 300;

/** So much use as an ordinary month brings it: data every day, calls of a few minutes, messages as they are. */
function sampleOf({ unit }: UseRow, use: number): SampleUse {
  if (use <= 0) return { times: 0, each: 0 };
  if (unit === 'event') return { times: 1, each: use };
  const times = unit === 'MB' ? dataDays : Math.min(Math.max(1, Math.round(use / usualCall)), mostCalls);
  return { times, each: use / times };
}

function costAt(tariff: TariffInForce, { row, heldMonth }: CostQuestion, use: number): Micro | null {
  const month = addMonths(localTime(tariff.since).month, heldMonth - 1);
  const { member: _, ...everybody } = row;
  const records = readUsage(recordsOf([everybody], () => sampleOf(row, use), month, startOfMonth(month) - 1));
  const rated = records.ok ? rate([tariff], null, records.value, { month }) : records;
  return rated.ok ? rated.value.bill.total : null;
}

const intervals = 40;
const greatestDepth = 3;
/** Five fen: less is not seen in a chart. */
const seen = 50_000;

/** Events are whole; of the rest a thousandth of the axis is fine enough. */
const between = (left: number, right: number, { row, upTo }: CostQuestion): number | null => {
  const middle = row.unit === 'event' ? Math.round((left + right) / 2) : (left + right) / 2;
  return middle > left && middle < right && right - left > upTo / 1000 ? middle : null;
};

/** Points of a tariff's cost by use, closer together where it bends: steps and caps stand where they are. */
export function costCurve(tariff: TariffInForce, question: CostQuestion): readonly CostPoint[] {
  const { row, upTo } = question;
  const at = (use: number): CostPoint => ({ use, cost: costAt(tariff, question, use) });
  const refine = (left: CostPoint, right: CostPoint, depth: number): readonly CostPoint[] => {
    const middle = depth === 0 ? null : between(left.use, right.use, question);
    if (middle === null) return [];
    const found = at(middle);
    const share = (middle - left.use) / (right.use - left.use);
    const straight = left.cost === null || right.cost === null ? null : left.cost + (right.cost - left.cost) * share;
    const isStraight = straight === null ? left.cost === right.cost : found.cost !== null && Math.abs(found.cost - straight) < seen;
    if (isStraight) return [];
    return [...refine(left, found, depth - 1), found, ...refine(found, right, depth - 1)];
  };
  const uses = Array.from({ length: intervals + 1 }, (_, index) => (upTo * index) / intervals);
  const points = [...new Set(row.unit === 'event' ? uses.map(Math.round) : uses)].map(at);
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return next ? [point, ...refine(point, next, greatestDepth)] : [point];
  });
}
