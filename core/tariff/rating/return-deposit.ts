import type { Refund } from '../../../schemas/generated/definitions.ts';
import { type Micro, micro, zero } from '../../kernel/money.ts';
import { readMoneyText } from '../money-text.ts';
import { lineOf, type MonthInProgress, type RatedCharge, type Rater, type RaterParts } from './rater.ts';
import { holdingIn } from './tariff-in-force.ts';

const paidName = (key: string): string => `${key}|paid`;

/** Instalments begin in the month after the deposit; one behind another waits until that one is paid back. */
function isDue({ key, charge, tariff }: RatedCharge<Refund>, { month, carried, raters }: MonthInProgress): boolean {
  const months = charge.instalments?.months ?? 0;
  if ((holdingIn(tariff, month)?.index ?? 0) < 1 || carried.get(paidName(key)) >= months) return false;
  if (charge.queue === undefined) return true;
  const isWaiting = (rater: Rater): boolean =>
    rater.charge.type === 'refund' &&
    rater.charge.queue === charge.queue &&
    rater.charge.instalments !== undefined &&
    (holdingIn(rater.tariff, month)?.index ?? 0) >= 1 &&
    carried.get(paidName(rater.key)) < rater.charge.instalments.months;
  const queue = raters.filter(isWaiting).sort((a, b) => a.tariff.since - b.tariff.since);
  return queue[0]?.key === key;
}

/** What comes back in a month: at once in the first, in instalments from the second, the rest of neither at the end. */
function dueIn(rated: RatedCharge<Refund>, month: MonthInProgress): Micro {
  const { charge, tariff } = rated;
  const holding = holdingIn(tariff, month.month);
  if (!holding) return zero;
  if (charge.atOnce === undefined && charge.instalments === undefined) {
    return holding.isLast ? (tariff.amounts[charge.charge] ?? zero) : zero;
  }
  const atOnce = holding.index === 0 && charge.atOnce !== undefined ? readMoneyText(charge.atOnce) : zero;
  return micro(atOnce + (charge.instalments && isDue(rated, month) ? readMoneyText(charge.instalments.amount) : 0));
}

/** Pays a deposit back as credit. */
export const returnDeposit = (rated: RatedCharge<Refund>): RaterParts => ({
  lines: {
    phase: 'credits',
    make: (month) => {
      const due = dueIn(rated, month);
      return due === 0 ? [] : [lineOf(rated, { type: 'refund', amount: micro(-due) })];
    },
  },
  close: (month, carried) => {
    const paid = carried.get(paidName(rated.key));
    if (rated.charge.instalments && isDue(rated, month)) carried.add(paidName(rated.key), 1);
    // Remembered as long as the tariff is held: what was paid back is not paid again.
    else if (paid > 0 && !holdingIn(rated.tariff, month.month)) carried.add(paidName(rated.key), -paid);
  },
});
