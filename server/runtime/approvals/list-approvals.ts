import type { Order } from '../../../core/order/index.ts';
import type { ApprovalList, WaitingOrder } from '../../api/contract.ts';
import { approversOf, mayApprove } from '../../auth/approval-levels.ts';
import type { Actor } from '../actor.ts';
import { customerById, describeCustomer } from '../customers/describe-customer.ts';
import type { Runtime } from '../runtime.ts';

const mostShown = 200;

/** What an approver has to know of a waiting order; null once it waits no more. */
export async function describeWaiting(runtime: Runtime, actor: Actor, order: Order): Promise<WaitingOrder | null> {
  const { hold } = order;
  if (order.state !== 'held' || !hold) return null;
  const workspace = await runtime.shelf.workspace(order.release);
  const names = await runtime.store.people.names([hold.by]);
  return {
    id: order.id,
    number: order.number,
    version: order.version,
    customer: describeCustomer(runtime, await customerById(runtime, order.customer.id)),
    offerings: order.roots.flatMap(({ offering }) => workspace.get('offering', offering)?.name ?? []),
    by: names.get(hold.by) ?? hold.by,
    at: hold.at,
    requests: (order.approvals ?? []).map((request) => ({
      ...request,
      approvers: approversOf(request.level),
      mayDecide: request.decision === null && request.by !== actor.id && mayApprove(actor.role, request.level),
    })),
  };
}

/** Who waits longest comes first. */
export async function listApprovals(runtime: Runtime, actor: Actor): Promise<ApprovalList> {
  const { orders } = runtime.store;
  const { rows } = await orders.list({ state: null, waiting: 'approval', customer: null, text: null, offset: 0, limit: mostShown });
  const documents = await Promise.all(rows.map(({ id }) => orders.get(id)));
  const waiting = await Promise.all(documents.map((order) => (order ? describeWaiting(runtime, actor, order) : null)));
  return { orders: waiting.flatMap((order) => order ?? []).sort((a, b) => (a.at < b.at ? -1 : 1)) };
}
