import type { Cap } from '../../../schemas/generated/definitions.ts';
import { micro } from '../../kernel/money.ts';
import { readMoneyText } from '../money-text.ts';
import { sizeOf } from '../units.ts';
import type { BillLine } from './bill.ts';
import { lineOf, type MonthInProgress, type RatedCharge, type Rater, type RaterParts } from './rater.ts';
import { holdingIn, type TariffInForce } from './tariff-in-force.ts';
import { isCoveredBy, linkFilter } from './usage-filter.ts';

/** A cap of one member's tariff limits that member; a cap of all of them limits what they use together. */
const isOver = (cap: TariffInForce, other: TariffInForce): boolean => cap.member === undefined || cap.member === other.member;

/** Limits what is charged or used in a month: what is beyond is free, or cannot be used until the next one. */
export function limitUse({ key, charge, tariff }: RatedCharge<Cap>): RaterParts {
  const filter = linkFilter(charge.measure, charge.of);
  const greatest = charge.quantity === undefined || charge.unit === undefined ? null : charge.quantity * sizeOf(charge.unit);
  const limit = charge.amount === undefined ? null : readMoneyText(charge.amount);
  const suspends = charge.atCap === 'suspend';
  const names = { served: key, since: `${key}|since`, beyond: `${key}|beyond` };

  const isCovered = ({ price, limit: other, tariff: whose }: Rater): boolean => {
    const part = price?.filter ?? other?.filter;
    return part !== undefined && isOver(tariff, whose) && isCoveredBy(part, filter);
  };
  let coveredKeys: ReadonlySet<string> | null = null;
  const covered = (raters: readonly Rater[]): ReadonlySet<string> => {
    coveredKeys ??= new Set(raters.filter(isCovered).map((rater) => rater.key));
    return coveredKeys;
  };
  const ofCovered = (lines: readonly BillLine[], { raters, sum }: MonthInProgress): number =>
    sum(lines.filter((line) => covered(raters).has(`${line.key}|${line.charge}`)));
  const chargedSoFar = (month: MonthInProgress): number =>
    ofCovered(
      month.raters
        .filter(({ price, key: of }) => price && covered(month.raters).has(of))
        .flatMap((rater) => rater.lines?.make(month) ?? []),
      month,
    );

  return {
    limit: {
      filter,
      admit: (use, quantity, counters) => {
        if (counters.get(names.since) > 0) {
          counters.add(names.beyond, quantity);
          return { charged: 0, free: 0, unserved: quantity };
        }
        const charged = greatest === null ? quantity : Math.min(quantity, Math.max(0, greatest - counters.get(names.served)));
        const beyond = quantity - charged;
        counters.add(names.served, charged);
        counters.add(names.beyond, beyond);
        if (suspends && greatest !== null && counters.get(names.served) >= greatest) counters.add(names.since, use.at);
        return { charged, free: suspends ? 0 : beyond, unserved: suspends ? beyond : 0 };
      },
      watch: (use, month) => {
        if (!suspends || limit === null || month.counters.get(names.since) > 0) return;
        if (chargedSoFar(month) >= limit) month.counters.add(names.since, use.at);
      },
      suspension: (counters) => {
        const since = counters.get(names.since);
        return since === 0
          ? null
          : {
              tariff: tariff.tariff,
              charge: charge.id,
              ...(tariff.member === undefined ? {} : { member: tariff.member }),
              since,
              unserved: counters.get(names.beyond),
            };
      },
    },
    lines: {
      phase: 'caps',
      make: (month) => {
        if (!holdingIn(tariff, month.month)) return [];
        const beyond = suspends ? 0 : month.counters.get(names.beyond);
        const excess = limit === null ? 0 : Math.max(0, ofCovered(month.lines, month) - limit);
        if (excess === 0 && beyond === 0) return [];
        return [
          lineOf({ charge, tariff }, { type: 'cap', ...(beyond > 0 ? { outOf: beyond } : {}), amount: micro(excess === 0 ? 0 : -excess) }),
        ];
      },
    },
  };
}
