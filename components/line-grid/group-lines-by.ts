import type { SlotValue } from '../../core/configure/index.ts';
import { cellValue, type RoleLines } from '../../core/order/index.ts';
import type { LinePrice, LineState } from './line-states.ts';

/** Like lines as one: how many, what stands against them, what they cost. */
export type LineGroup = {
  readonly value: SlotValue | undefined;
  readonly rows: readonly number[];
  readonly problems: number;
  readonly oneTime: number;
  readonly monthly: number;
};

/** The lines by the value of one column, in the order of the first of each. */
export function groupLinesBy(
  lines: RoleLines,
  column: { readonly path: string; readonly preset: SlotValue | undefined },
  { states, prices }: { readonly states: ReadonlyMap<string, LineState>; readonly prices: ReadonlyMap<string, LinePrice> },
): readonly LineGroup[] {
  const groups = new Map<string, LineGroup>();
  for (const [index, row] of lines.rows.entries()) {
    const value = cellValue(lines, row, column.path) ?? column.preset;
    const key = JSON.stringify(value ?? null);
    const price = prices.get(row.key);
    const before = groups.get(key) ?? { value, rows: [], problems: 0, oneTime: 0, monthly: 0 };
    groups.set(key, {
      value,
      rows: before.rows.concat(index),
      problems: before.problems + (states.has(row.key) ? 1 : 0),
      oneTime: before.oneTime + (price?.oneTime ?? 0),
      monthly: before.monthly + (price?.monthly ?? 0),
    });
  }
  return [...groups.values()];
}
