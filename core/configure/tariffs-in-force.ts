import type { Charge } from '../../schemas/generated/definitions.ts';
import { errorIssue, type Issue } from '../kernel/issue.ts';
import type { Micro } from '../kernel/money.ts';
import { failure, type Result, success } from '../kernel/result.ts';
import type { TariffInForce } from '../tariff/index.ts';
import type { Judgement } from './judgement.ts';
import type { DeclaredCharge, PriceLine } from './price.ts';

/** Charges of a tariff by its id; none if there is no such tariff. */
export type ChargesOf = (tariff: string) => readonly Charge[];

/** Role and key of the membership that an item belongs to: whose use its tariffs charge. */
const memberOf = (item: string): string | undefined => /\/roles\/([^/]+\/[^/]+)/.exec(item)?.[1];

type Held = { readonly item: string; readonly tariff: string; readonly attachedBy: string; readonly since: number };

const sameTariff = (one: { item: string; tariff: string }, other: { item: string; tariff: string }): boolean =>
  one.item === other.item && one.tariff === other.tariff;

function heldTariffs({ lines, declared }: Judgement['price'], at: number): Held[] {
  const held = new Map<string, Held>();
  const add = ({ item, tariff, attachedBy, effectiveAt }: PriceLine | DeclaredCharge): void => {
    const key = `${item}|${tariff}`;
    const since = effectiveAt === undefined ? at : Date.parse(effectiveAt);
    const known = held.get(key);
    // What is due at once is due at the order; the tariff itself begins when its other charges do.
    if (!known || since > known.since) held.set(key, { item, tariff, attachedBy, since });
  };
  for (const line of lines) add(line);
  for (const charge of declared) add(charge);
  return [...held.values()];
}

/**
 * What a judged request leaves its customers with, as `rate` takes it: each tariff on each item, from when it begins. An
 * amount that is not known yet is an issue at its item, so that no month is rated on a guess.
 */
export function tariffsInForce(
  { price }: Pick<Judgement, 'price'>,
  at: string,
  chargesOf: ChargesOf,
): Result<readonly TariffInForce[], Issue[]> {
  const unknown = price.lines.filter(({ amount }) => amount === null);
  if (unknown.length > 0) return failure(unknown.map(({ item, charge }) => errorIssue('amount-not-known', item, { params: { charge } })));
  return success(
    heldTariffs(price, Date.parse(at)).map(({ item, tariff, attachedBy, since }) => {
      const member = memberOf(item);
      const amounts: Record<string, Micro> = {};
      for (const line of price.lines) if (line.amount !== null && sameTariff(line, { item, tariff })) amounts[line.charge] = line.amount;
      return {
        key: `${item}|${tariff}`,
        tariff,
        charges: chargesOf(tariff).filter(({ type }) => type !== 'discount'),
        amounts,
        ...(member === undefined ? {} : { member }),
        attachedBy,
        since,
      };
    }),
  );
}
