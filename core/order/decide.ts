import { failure, type Result, success } from '../kernel/result.ts';
import { recordCheck } from './checks.ts';
import { isAwaitingApproval, prepareSubmission } from './decide-submission.ts';
import type { OrderPrograms } from './judge-order.ts';
import { type Order, type OrderCommand, type OrderEvent, type OrderRejection, orderFormat } from './order.ts';

type Decision = Result<readonly OrderEvent[], OrderRejection>;

const accept = (event: OrderEvent): Decision => success([event]);
const refuse = (rejection: OrderRejection): Decision => failure(rejection);

function decideApproval(
  order: Order,
  { at, by, request: id, outcome, note }: Extract<OrderCommand, { type: 'decide-approval' }>,
): Decision {
  if (!isAwaitingApproval(order)) return refuse({ type: 'not-held', state: order.state });
  const request = order.approvals?.find((entry) => entry.id === id);
  if (!request) return refuse({ type: 'no-such-request' });
  if (request.decision) return refuse({ type: 'already-decided', outcome: request.decision.outcome });
  if (request.by === by) return refuse({ type: 'own-request' });
  return accept({ type: `approval-${outcome}`, at, by, request: id, note });
}

function decideCheck(programs: OrderPrograms, order: Order, command: Extract<OrderCommand, { type: 'record-check' }>): Decision {
  const recorded = recordCheck(programs, order, command);
  return recorded.ok ? accept({ type: 'check-recorded', at: command.at, by: command.by, findings: recorded.value }) : recorded;
}

/**
 * Decides a command on an order: events, or the business's no with all that said it. Pure and total: time, actor and
 * facts stand in the command (`model 17`–`20`). A draft can be revised, submitted and cancelled. Where nothing but
 * approvals is missing, a submission holds the order; once all are granted it is submitted again by itself. An
 * acknowledged order can be cancelled, and is told the facts that its checks wait for.
 */
export function decide(programs: OrderPrograms, order: Order | null, command: OrderCommand): Decision {
  const { at, by } = command;
  if (command.type === 'capture') {
    if (order) return refuse({ type: 'already-exists' });
    const captured: Order = {
      format: orderFormat,
      ...command.order,
      state: 'draft',
      version: 1,
      capturedAt: at,
      capturedBy: by,
      changedAt: at,
      acceptance: null,
      cancellation: null,
    };
    return accept({ type: 'order-captured', at, by, order: captured });
  }
  if (!order) return refuse({ type: 'not-captured' });
  if (order.state === 'cancelled') return refuse({ type: 'already-cancelled' });
  if (command.type === 'cancel') return accept({ type: 'order-cancelled', at, by, reason: command.reason });
  if (command.type === 'decide-approval') return decideApproval(order, command);
  if (command.type === 'record-check') return decideCheck(programs, order, command);
  if (command.type === 'recall') {
    if (!isAwaitingApproval(order)) return refuse({ type: 'not-held', state: order.state });
    return accept({ type: 'order-returned', at, by, returned: { type: 'recalled', at, by } });
  }
  if (command.type === 'submit') return prepareSubmission(programs, order, command)(command.secondJudge);
  if (order.state !== 'draft') return refuse({ type: 'not-a-draft', state: order.state });
  const { roots, shown } = command;
  return accept({ type: 'order-revised', at, by, roots, ...(shown ? { shown } : {}) });
}
