import type { Charge, Refund, Tariff } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { breach, type Keys, type Law } from '../law.ts';

/** The least that is charged: what comes back must be covered whichever row or step it is. */
function leastOf(charge: Extract<Charge, { type: 'one-time' }>): number {
  const { amount } = charge;
  if (typeof amount === 'string') return Number(amount);
  // Nothing holds how little may be agreed.
  if ('parameter' in amount) return 0;
  const amounts = 'steps' in amount ? amount.steps : [...amount.rows, ...(amount.otherwise ? [{ amount: amount.otherwise }] : [])];
  return Math.min(...amounts.map((one) => Number(one.amount)).filter((one) => one > 0));
}

function refundIssues(tariff: Tariff, refund: Refund, keys: Keys): Issue[] {
  const charge = tariff.charges.find(({ id }) => id === refund.charge);
  if (charge?.type !== 'one-time') return [breach(tariff, 'refund-of-nothing', [...keys, 'charge'], { charge: refund.charge })];
  const { atOnce = '0', instalments } = refund;
  // In millionths, as whole numbers: decimal texts are not added as they are.
  const micro = (text: string): number => Math.round(Number(text) * 1e6);
  const back = micro(atOnce) + (instalments ? micro(instalments.amount) * instalments.months : 0);
  return back > Math.round(leastOf(charge) * 1e6) ? [breach(tariff, 'refund-exceeds-charge', keys, { back: String(back / 1e6) })] : [];
}

/** What comes back was paid before, in the same tariff. */
export const refundsAreCovered: Law = (workspace) =>
  workspace
    .all('tariff')
    .flatMap((tariff) =>
      tariff.charges.flatMap((charge, index) => (charge.type === 'refund' ? refundIssues(tariff, charge, ['charges', index]) : [])),
    );
