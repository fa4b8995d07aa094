import type { Workspace } from '../../../core/definition/index.ts';
import type { Order } from '../../../core/order/index.ts';
import type { OrderIndexRow } from '../../store/store.ts';

/** What a person has to do next: approve it, or find out what a check waits for. */
export function waitingFor({ state, acceptance, checks = [] }: Order): OrderIndexRow['waiting'] {
  if (state === 'held' && !acceptance) return 'approval';
  return acceptance && state !== 'cancelled' && checks.some(({ finding }) => finding?.result !== 'passed') ? 'check' : null;
}

/** The columns that lists show: names as they were in the order's release, and what was accepted to be paid. */
export function indexOf(order: Order, workspace: Workspace): Pick<OrderIndexRow, 'waiting' | 'offerings' | 'oneTime' | 'monthly'> {
  const totals = order.acceptance?.roots.map(({ price }) => price.totals) ?? null;
  const monthly = totals
    ?.flatMap(({ recurring }) => recurring)
    .filter(({ period }) => period.unit === 'month' && period.length === 1)
    .reduce((sum, { amount }) => sum + amount, 0);
  return {
    waiting: waitingFor(order),
    offerings: order.roots.flatMap(({ offering }) => workspace.get('offering', offering)?.name ?? []),
    oneTime: totals?.reduce((sum, { oneTime }) => sum + oneTime, 0) ?? null,
    monthly: monthly ?? null,
  };
}
