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
  type Growing = { -readonly [Key in keyof LineGroup]: LineGroup[Key] } & { readonly rows: number[] };
  const groups = new Map<string, Growing>();
  for (const [index, row] of lines.rows.entries()) {
    const value = cellValue(lines, row, column.path) ?? column.preset;
    const key = JSON.stringify(value ?? null);
    const price = prices.get(row.key);
    const group = groups.get(key) ?? { value, rows: [], problems: 0, oneTime: 0, monthly: 0 };
    groups.set(key, group);
    group.rows.push(index);
    if (states.has(row.key)) group.problems += 1;
    group.oneTime += price?.oneTime ?? 0;
    group.monthly += price?.monthly ?? 0;
  }
  return [...groups.values()];
}
