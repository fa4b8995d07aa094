import type { Order } from '../../../core/order/index.ts';
import type { ApprovalList, WaitingOrder } from '../../api/contract.ts';
import { approversOf, mayApprove } from '../../auth/approval-levels.ts';
import type { Actor } from '../actor.ts';
import { customerById, describeCustomer } from '../customers/describe-customer.ts';
import type { Runtime } from '../runtime.ts';
import { factWordsOf } from './fact-words.ts';

const pageSize = 50;

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
    facts: await factWordsOf(runtime, order),
    requests: (order.approvals ?? []).map((request) => ({
      ...request,
      approvers: approversOf(request.level),
      mayDecide: request.decision === null && request.by !== actor.id && mayApprove(actor.role, request.level),
    })),
  };
}

const waitingForApproval = { state: null, waiting: 'approval', customer: null, text: null, first: 'longest-waiting' } as const;

/** Who waits longest comes first. A page that is gone, because what stood there was decided, is the last one that is left. */
export async function listApprovals(runtime: Runtime, actor: Actor, input: { readonly page: number }): Promise<ApprovalList> {
  const { orders } = runtime.store;
  const pageAt = (page: number) => orders.list({ ...waitingForApproval, offset: (page - 1) * pageSize, limit: pageSize });
  const asked = await pageAt(input.page);
  const page = Math.min(input.page, Math.max(1, Math.ceil(asked.total / pageSize)));
  const { rows, total } = page === input.page ? asked : await pageAt(page);
  const documents = await Promise.all(rows.map(({ id }) => orders.get(id)));
  const waiting = await Promise.all(documents.map((order) => (order ? describeWaiting(runtime, actor, order) : null)));
  return { orders: waiting.flatMap((order) => order ?? []), page, pageSize, total };
}
