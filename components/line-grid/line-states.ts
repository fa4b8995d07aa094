import type { Blocker, Judgement, PriceLine, Verdict } from '../../core/configure/index.ts';
import type { RoleLines } from '../../core/order/index.ts';

/** What stands against one line: its verdict, and each blocker at its cell ('' for the line as a whole). */
export type LineState = { readonly verdict: Verdict; readonly blockers: readonly Blocker[]; readonly byPath: ReadonlyMap<string, Blocker> };

const placeIn = (role: string, slot: string): { readonly key: string; readonly path: string } | null => {
  if (!slot.startsWith(`${role}/`)) return null;
  const end = slot.indexOf('/', role.length + 1);
  return end < 0 ? { key: slot.slice(role.length + 1), path: '' } : { key: slot.slice(role.length + 1, end), path: slot.slice(end) };
};

const worst = (blockers: readonly Blocker[]): Verdict => (blockers.some(({ verdict }) => verdict === 'refused') ? 'refused' : 'open');

/** The lines of a role that something stands against. All others are allowed. */
export function lineStates(role: string, { blockers }: Pick<Judgement, 'blockers'>): ReadonlyMap<string, LineState> {
  const byLine = new Map<string, Blocker[]>();
  for (const blocker of blockers) {
    const place = placeIn(role, blocker.slot);
    if (!place) continue;
    const own = byLine.get(place.key);
    if (own) own.push(blocker);
    else byLine.set(place.key, [blocker]);
  }
  return new Map(
    [...byLine].map(([key, own]): [string, LineState] => [
      key,
      { verdict: worst(own), blockers: own, byPath: new Map(own.map((blocker) => [placeIn(role, blocker.slot)?.path ?? '', blocker])) },
    ]),
  );
}

/** Rows that stand in the way, by their place. */
export const problemRows = (lines: RoleLines, states: ReadonlyMap<string, LineState>): readonly number[] =>
  lines.rows.flatMap(({ key }, index) => (states.has(key) ? [index] : []));

export type LinePrice = { readonly oneTime: number; readonly monthly: number };

/** What each line costs at once and a month, in micro-yuan. Other periods stand in the price beside. */
export function linePrices(role: string, lines: readonly PriceLine[]): ReadonlyMap<string, LinePrice> {
  const prices = new Map<string, LinePrice>();
  for (const { item, type, period, amount } of lines) {
    const place = placeIn(role, item);
    if (!place || amount === null) continue;
    const { oneTime, monthly } = prices.get(place.key) ?? { oneTime: 0, monthly: 0 };
    const isMonthly = type === 'recurring' && period?.unit === 'month' && period.length === 1;
    prices.set(place.key, { oneTime: type === 'one-time' ? oneTime + amount : oneTime, monthly: isMonthly ? monthly + amount : monthly });
  }
  return prices;
}
