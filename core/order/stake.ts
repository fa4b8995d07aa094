import type { Price, PriceLine, PriceTotals } from '../configure/index.ts';
import { micro } from '../kernel/money.ts';
import type { Explanation } from '../rules/index.ts';

type Basis = PriceLine['basis'];
type Asked = { readonly explanation: Explanation; readonly items: readonly string[] };

/** Facts by the name that a basis gives them. */
const factsOf = ({ leaves }: Explanation): ReadonlySet<string> =>
  new Set(leaves.map(({ fact, path }) => (path === undefined ? fact : `${fact}.${path}`)));

function sumOf(parts: readonly { readonly line: PriceLine; readonly amount: number }[]): PriceTotals {
  let oneTime = 0;
  const recurring = new Map<string, { period: NonNullable<PriceLine['period']>; amount: number }>();
  for (const { line, amount } of parts) {
    const { period } = line;
    if (!period) oneTime += amount;
    else {
      const key = `${period.length} ${period.unit}`;
      recurring.set(key, { period, amount: (recurring.get(key)?.amount ?? 0) + amount });
    }
  }
  return { oneTime: micro(oneTime), recurring: [...recurring.values()].map(({ period, amount }) => ({ period, amount: micro(amount) })) };
}

/**
 * What hangs on the facts that a rule named, in micro-yuan: what discounts by them take off (below zero), else what is
 * charged by them. Null where no amount does: then it is the whole order that is asked for.
 */
export function stakeOf({ explanation, items }: Asked, { lines }: Price): PriceTotals | null {
  const facts = factsOf(explanation);
  const hangsOn = (basis: Basis | undefined, line: PriceLine): boolean =>
    basis?.some(({ fact }) => facts.has(fact) && (!fact.startsWith('item.') || items.includes(line.item))) ?? false;
  const taken = lines.flatMap((line) =>
    line.alterations.filter(({ basis }) => hangsOn(basis, line)).map(({ amount }) => ({ line, amount })),
  );
  const charged = lines.flatMap((line) => (line.amount !== null && hangsOn(line.basis, line) ? [{ line, amount: line.amount }] : []));
  const parts = taken.length > 0 ? taken : charged;
  return parts.length === 0 ? null : sumOf(parts);
}
