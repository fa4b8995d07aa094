import type { ItemLayout } from '../layout.ts';
import { isWithin, type Linked } from '../link.ts';
import type { PriceTotals } from '../price.ts';
import { totalsOf } from '../price-items.ts';

/** What an option alone costs where its amounts are fixed; null where they hang on something else. */
export function optionPrice(linked: Linked, layout: ItemLayout, at: number): PriceTotals | null {
  const lines: Parameters<typeof totalsOf>[0][number][] = [];
  for (const tariff of linked.tariffs[layout.nodeIndex] ?? []) {
    if (!isWithin(tariff.validFor, at)) continue;
    if (tariff.when) return null;
    for (const { charge, fixed } of tariff.priced) {
      if (fixed === null) return null;
      const { period = undefined, months = undefined } = charge.type === 'recurring' ? charge : {};
      lines.push({ type: charge.type, ...(period ? { period } : {}), ...(months ? { months } : {}), amount: fixed });
    }
  }
  return totalsOf(lines);
}
