import type { PriceLine } from '../../../core/configure/index.ts';

export type LineGroup = {
  readonly lines: readonly [PriceLine, ...PriceLine[]];
  /** Before alterations and after; null while a part is not known. */
  readonly before: number | null;
  readonly amount: number | null;
};

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** Like lines (same charge of the same tariff, both known or both not) as one subtotal, in the order of their first. */
export function groupLines(lines: readonly PriceLine[]): LineGroup[] {
  const groups = new Map<string, [PriceLine, ...PriceLine[]]>();
  for (const line of lines) {
    const key = `${line.tariff} ${line.charge} ${line.amount === null}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map((group) => ({
    lines: group,
    before: sumOf(group.map(({ unit, quantity }) => (unit === null ? null : unit * quantity))),
    amount: sumOf(group.map(({ amount }) => amount)),
  }));
}
