import { z } from 'zod';
import { permissionsOf } from '../../auth/permissions.ts';
import type { Actor } from '../../runtime/actor.ts';
import { listDocuments } from '../../runtime/documents/list-documents.ts';
import { removeDocument } from '../../runtime/documents/remove-document.ts';
import { cancelOrder } from '../../runtime/orders/cancel-order.ts';
import { getOrder } from '../../runtime/orders/get-order.ts';
import { handleOrder, leaveOrder, refuseIfHandledByOther } from '../../runtime/orders/handle-order.ts';
import { listOrders } from '../../runtime/orders/list-orders.ts';
import { parkedOrders } from '../../runtime/orders/parked-orders.ts';
import { recallOrder } from '../../runtime/orders/recall-order.ts';
import { recordCheck } from '../../runtime/orders/record-check.ts';
import { saveOrder } from '../../runtime/orders/save-order.ts';
import { submitOrder } from '../../runtime/orders/submit-order.ts';
import type { OrderDocument, OrderHandling, OrderPage, OrderView, ParkedOrders, SaveAnswer, SubmitAnswer } from '../contract.ts';
import { filledText, hash, id, roots, scalar, shownTotals, text, version } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

const seesCustomers = ({ role }: Actor): boolean => permissionsOf(role).includes('customer:read');

export const ordersRouter = router({
  /** Without an id: captures a new order on the live release; with one: revises it (version expected). */
  save: allowed('order:sell')
    .input(z.object({ id: id.optional(), version: version.optional(), customer: id, release: hash, roots, shown: shownTotals.optional() }))
    .mutation(({ ctx, input }): Promise<SaveAnswer> => saveOrder(ctx.runtime, ctx.actor, input, ctx.chosenOutlet)),
  /** The same key with the same body gives the same answer; with another body it is refused. */
  submit: allowed('order:sell')
    .input(z.object({ id, version, idempotencyKey: filledText(80), shown: shownTotals }))
    .mutation(async ({ ctx, input }): Promise<SubmitAnswer> => {
      await refuseIfHandledByOther(ctx.runtime, ctx.actor, input.id);
      return submitOrder(ctx.runtime, ctx.actor, input);
    }),
  /** Takes a draft in hand, and says again and again that it still is; another one's with a word to that one. */
  handle: allowed('order:sell')
    .input(z.object({ id, takeOver: z.object({ word: filledText(200) }).optional() }))
    .mutation(({ ctx, input }): Promise<OrderHandling> => handleOrder(ctx.runtime, ctx.actor, input)),
  leave: allowed('order:sell')
    .input(z.object({ id }))
    .mutation(({ ctx, input }): Promise<void> => leaveOrder(ctx.runtime, ctx.actor, input.id)),
  cancel: allowed('order:cancel')
    .input(z.object({ id, version, reason: filledText(500) }))
    .mutation(({ ctx, input }): Promise<SubmitAnswer> => cancelOrder(ctx.runtime, ctx.actor, input)),
  recall: allowed('order:sell')
    .input(z.object({ id, version }))
    .mutation(({ ctx, input }): Promise<SubmitAnswer> => recallOrder(ctx.runtime, ctx.actor, input)),
  /** A fact that checks of an accepted order wait for: what was found, by whom. */
  recordCheck: allowed('order:check')
    .input(z.object({ id, version, root: filledText(40), check: text(500), value: scalar, note: text(500) }))
    .mutation(({ ctx, input }): Promise<SubmitAnswer> => recordCheck(ctx.runtime, ctx.actor, input)),
  /** Drafts that wait at the outlet of now. */
  parked: allowed('order:sell').query(({ ctx }): Promise<ParkedOrders> => parkedOrders(ctx.runtime, ctx.actor, ctx.chosenOutlet)),
  /** Their names may name people. */
  documents: allowed('customer:read')
    .input(z.object({ id }))
    .query(({ ctx, input }): Promise<readonly OrderDocument[]> => listDocuments(ctx.runtime, input.id)),
  removeDocument: allowed('order:sell')
    .input(z.object({ id }))
    .mutation(({ ctx, input }): Promise<{ readonly removed: boolean }> => removeDocument(ctx.runtime, ctx.actor, input.id)),
  get: allowed('order:read')
    .input(z.object({ id }))
    .query(({ ctx, input }): Promise<OrderView> => getOrder(ctx.runtime, input.id, seesCustomers(ctx.actor))),
  list: allowed('order:read')
    .input(
      z.object({
        state: z.enum(['draft', 'held', 'acknowledged', 'cancelled']).optional(),
        waiting: z.enum(['approval', 'check']).optional(),
        customer: id.optional(),
        /** Order number or customer name. */
        text: text(100).optional(),
        page: z.int().min(1).max(10_000),
      }),
    )
    .query(({ ctx, input }): Promise<OrderPage> => listOrders(ctx.runtime, input, seesCustomers(ctx.actor))),
});
