import { micro } from '../kernel/money.ts';
import type { ConfiguredItem, Judgement } from './judgement.ts';
import type { PriceLine, PriceTotals } from './price.ts';
import { totalsOf } from './price-items.ts';

/** What a part of an order costs, and what it would cost more without the discounts of the order. */
export type PriceShare = {
  readonly totals: PriceTotals;
  /** Taken off by alterations; what they put on top counts against it. */
  readonly saved: PriceTotals;
  readonly byPayer: readonly { readonly payer: string; readonly totals: PriceTotals }[];
  /** False while an amount of it is not known. */
  readonly isComplete: boolean;
};

/** An order shared out over its members: memberships in the order of its items, and what belongs to no one of them. */
export type PriceShares = {
  readonly whole: PriceShare;
  readonly members: readonly ({ readonly path: string } & PriceShare)[];
  readonly shared: PriceShare;
};

const nothing: PriceTotals = { oneTime: micro(0), recurring: [] };
const sumOf = (lines: Parameters<typeof totalsOf>[0]): PriceTotals => totalsOf(lines) ?? nothing;

const savedOn = ({ alterations }: PriceLine) => micro(alterations.reduce((sum, { amount }) => sum - amount, 0));

function shareOf(lines: readonly PriceLine[]): PriceShare {
  const payers = [...new Set(lines.map(({ payer }) => payer))];
  return {
    totals: sumOf(lines),
    saved: sumOf(lines.filter(({ alterations }) => alterations.length > 0).map((line) => ({ ...line, amount: savedOn(line) }))),
    byPayer: payers.map((payer) => ({ payer, totals: sumOf(lines.filter((line) => line.payer === payer)) })),
    isComplete: lines.every(({ amount }) => amount !== null),
  };
}

/** The outermost membership around each item: roles of a bundle inside a member are that member's. */
function memberByItem(items: readonly ConfiguredItem[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // Parents come first.
  for (const { path, parent, type } of items) {
    const around = parent === null ? undefined : found.get(parent);
    const member = around ?? (type === 'membership' ? path : undefined);
    if (member !== undefined) found.set(path, member);
  }
  return found;
}

/**
 * Shares the price of an order out over its members: what each member brings with its charges and savings, by payer, and
 * what all have together. A line belongs to the member whose item it stands on, whoever pays it. The shares sum to the
 * whole, to the last fen, and what is saved is the sum of the alterations of the lines: each would be without the order.
 */
export function sharePrice({ items, price }: Pick<Judgement, 'items' | 'price'>): PriceShares {
  const members = memberByItem(items);
  const byMember = new Map<string, PriceLine[]>();
  for (const item of items) if (item.type === 'membership' && members.get(item.path) === item.path) byMember.set(item.path, []);
  const shared: PriceLine[] = [];
  for (const line of price.lines) (byMember.get(members.get(line.item) ?? '') ?? shared).push(line);
  return {
    whole: shareOf(price.lines),
    members: [...byMember].map(([path, lines]) => ({ path, ...shareOf(lines) })),
    shared: shareOf(shared),
  };
}
