import { z } from 'zod';
import { decideApproval } from '../../runtime/approvals/decide-approval.ts';
import { getApproval } from '../../runtime/approvals/get-approval.ts';
import { listApprovals } from '../../runtime/approvals/list-approvals.ts';
import type { ApprovalList, ApprovalView, SubmitAnswer } from '../contract.ts';
import { filledText, id, text, version } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

const decision = { id, version, request: filledText(500) };

export const approvalsRouter = router({
  list: allowed('order:approve')
    .input(z.object({ page: z.int().min(1).max(10_000) }))
    .query(({ ctx, input }): Promise<ApprovalList> => listApprovals(ctx.runtime, ctx.actor, input)),
  get: allowed('order:approve')
    .input(z.object({ id }))
    .query(({ ctx, input }): Promise<ApprovalView> => getApproval(ctx.runtime, ctx.actor, input.id)),
  /** The last grant lets the order go on: judged afresh, it is accepted or comes back to the draft. */
  grant: allowed('order:approve')
    .input(z.object({ ...decision, note: text(500) }))
    .mutation(({ ctx, input }): Promise<SubmitAnswer> => decideApproval(ctx.runtime, ctx.actor, { ...input, outcome: 'granted' })),
  refuse: allowed('order:approve')
    .input(z.object({ ...decision, note: filledText(500) }))
    .mutation(({ ctx, input }): Promise<SubmitAnswer> => decideApproval(ctx.runtime, ctx.actor, { ...input, outcome: 'refused' })),
});
