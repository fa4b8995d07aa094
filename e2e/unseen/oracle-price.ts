import type { DrawnAmount, DrawnDiscount, DrawnOffer, Payer } from './drawn-offer.ts';
import { type OracleScope, readFact, truthOf } from './oracle-conditions.ts';
import type { OracleItem } from './oracle-items.ts';

/** Sums in fen: key `once` or months of the period. */
export type OracleSums = ReadonlyMap<string, bigint>;
export type OraclePrice = {
  readonly totals: OracleSums;
  readonly byPayer: ReadonlyMap<string, OracleSums>;
  readonly openings: readonly string[];
  readonly refusals: readonly string[];
};

type Line = {
  readonly item: OracleItem;
  readonly charge: string;
  readonly months: number | null;
  readonly payer: string;
  fen: bigint | null;
};
type Answer = bigint | 'open' | 'none';
type Seen = { readonly openings: string[]; readonly refusals: string[] };

function byCount(amount: Extract<DrawnAmount, { type: 'count' }>, { order }: OracleScope): Answer {
  const count = amount.roles.reduce((sum, role) => sum + (order.parts.get(` ${role}`)?.items.length ?? 0), 0);
  if (count === 0) return 0n;
  const reach = (step: { readonly upTo: number | null }): number => step.upTo ?? Number.POSITIVE_INFINITY;
  if (amount.pricing === 'ladder') {
    let sum = 0n;
    for (let each = 1; each <= count; each++) {
      const step = amount.steps.find((candidate) => each <= reach(candidate));
      if (!step) return 'none';
      sum += BigInt(step.fen);
    }
    return sum;
  }
  const step = amount.steps.find((candidate) => count <= reach(candidate));
  if (!step) return 'none';
  return amount.pricing === 'each' ? BigInt(step.fen) * BigInt(count) : BigInt(step.fen);
}

function amountOf(amount: DrawnAmount, scope: OracleScope): Answer {
  if (amount.type === 'fixed') return BigInt(amount.fen);
  if (amount.type === 'count') return byCount(amount, scope);
  if (amount.type === 'field') {
    const typed = readFact(scope, { fact: 'item', path: amount.path });
    if (typed === null) return 'open';
    return typeof typed.value === 'number' ? BigInt(typed.value * 100) : 'none';
  }
  const facts = amount.by.map((ref) => readFact(scope, ref));
  const candidates = new Set<number | null>();
  for (const row of amount.rows) {
    const cells = row.match.map((cell, index): boolean | null => {
      const fact = facts[index];
      if (cell === null) return true;
      return fact ? cell.some((value) => value === fact.value) : null;
    });
    if (cells.includes(false)) continue;
    candidates.add(row.fen);
    if (!cells.includes(null)) return candidates.size > 1 ? 'open' : BigInt(row.fen);
  }
  candidates.add(amount.otherwise);
  if (candidates.size > 1) return 'open';
  return amount.otherwise === null ? 'none' : BigInt(amount.otherwise);
}

function payerOf(payer: Payer, { order, buyer, item }: OracleScope): string {
  if (payer === 'self') return item.holder;
  if (payer === 'customer') return buyer.id;
  return order.parts.get(` ${payer.role}`)?.items[0]?.holder ?? buyer.id;
}

const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right);

/** Whole fen of so many thousandths of a per cent. */
function percentOf(fen: bigint, thousandths: number, rounding: DrawnDiscount['rounding']): bigint {
  const divisor = 100_000n;
  const product = fen * BigInt(thousandths);
  const [whole, rest] = [product / divisor, product % divisor];
  if (rest === 0n || rounding === 'down') return whole;
  if (rounding === 'up') return whole + 1n;
  const twice = rest * 2n;
  if (twice !== divisor) return twice > divisor ? whole + 1n : whole;
  return rounding === 'half-even' && whole % 2n === 0n ? whole : whole + 1n;
}

/** Largest remainder, ties in order; where nothing weighs anything the first takes all. */
function shareOut(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((before, weight) => before + weight, 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0n));
  const shares = weights.map((weight) => (total * weight) / sum);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((left, right) => (left.remainder === right.remainder ? left.index - right.index : left.remainder > right.remainder ? -1 : 1));
  let rest = total - shares.reduce((before, share) => before + share, 0n);
  for (const { index } of byRemainder) {
    if (rest <= 0n) break;
    shares[index] = (shares[index] ?? 0n) + 1n;
    rest -= 1n;
  }
  return shares;
}

function reductionOf(discount: DrawnDiscount, value: bigint, fen: bigint): bigint {
  if (discount.method === 'replace') return fen - value;
  return smaller(fen, discount.method === 'percent' ? percentOf(fen, discount.percent, discount.rounding) : value);
}

function takeOff(discount: DrawnDiscount, value: bigint, lines: readonly Line[]): void {
  const altered = lines.filter(
    (line) => line.fen !== null && discount.alters.some(({ on, charge }) => charge === line.charge && on === line.item.place),
  );
  if (discount.applies === 'each') {
    for (const line of altered) {
      const fen = line.fen ?? 0n;
      line.fen = fen - reductionOf(discount, value * BigInt(line.item.quantity), fen);
    }
    return;
  }
  const weights = altered.map((line) => line.fen ?? 0n);
  const reduction = reductionOf(
    discount,
    value,
    weights.reduce((sum, weight) => sum + weight, 0n),
  );
  const shares = shareOut(reduction < 0n ? -reduction : reduction, weights);
  for (const [index, line] of altered.entries()) line.fen = (line.fen ?? 0n) - (reduction < 0n ? -1n : 1n) * (shares[index] ?? 0n);
}

function linesOf(offer: DrawnOffer, scope: Omit<OracleScope, 'item'>, seen: Seen): Line[] {
  const lines: Line[] = [];
  for (const item of scope.order.items) {
    const here = { ...scope, item };
    const own = { tariff: item.tariff ?? '', on: item.place, charges: item.charges, payer: null, when: null };
    const attached = offer.simple ? [] : offer.attachments.filter(({ on }) => (on ?? '') === item.place);
    for (const { charges, payer, when } of [own, ...attached]) {
      const isInForce = when === null ? true : truthOf(when, here);
      if (isInForce === null) seen.openings.push(`price of ${item.path}`);
      if (isInForce !== true) continue;
      for (const charge of charges) {
        const answer = amountOf(charge.amount, here);
        if (answer === 'open') seen.openings.push(`price of ${item.path}`);
        if (answer === 'none') seen.refusals.push(`price of ${item.path}`);
        lines.push({
          item,
          charge: charge.id,
          months: charge.months,
          payer: payerOf(payer ?? charge.payer ?? 'self', here),
          fen: typeof answer === 'bigint' ? answer * BigInt(item.quantity) : null,
        });
      }
    }
  }
  return lines;
}

const sumsOf = (lines: readonly Line[]): OracleSums => {
  const sums = new Map<string, bigint>();
  for (const { months, fen } of lines) {
    const key = months === null ? 'once' : String(months);
    if (fen !== null && fen !== 0n) sums.set(key, (sums.get(key) ?? 0n) + fen);
  }
  return sums;
};

/** Every line by its charge, then every discount in order, then the sums. */
export function priceOrder(offer: DrawnOffer, scope: OracleScope): OraclePrice {
  const seen: Seen = { openings: [], refusals: [] };
  const lines = linesOf(offer, scope, seen);
  for (const discount of offer.discounts) {
    const isInForce = discount.when === null ? true : truthOf(discount.when, scope);
    if (isInForce === null) seen.openings.push(`discount ${discount.id}`);
    if (isInForce !== true) continue;
    const value = amountOf(discount.value, scope);
    if (typeof value === 'bigint') takeOff(discount, value, lines);
    else (value === 'open' ? seen.openings : seen.refusals).push(`discount ${discount.id}`);
  }
  const payers = [...new Set(lines.map(({ payer }) => payer))];
  const byPayer = new Map(payers.map((payer) => [payer, sumsOf(lines.filter((line) => line.payer === payer))]));
  return { totals: sumsOf(lines), byPayer, ...seen };
}
