import { z } from 'zod';
import type { OrderPage, OrderView, SaveAnswer, SubmitAnswer } from '../contract.ts';
import { filledText, hash, id, roots, shownTotals, text, version } from '../inputs.ts';
import { pending } from '../pending.ts';
import { allowed, router } from '../procedures.ts';

export const ordersRouter = router({
  /** Without an id: captures a new order on the live release; with one: revises it (version expected). */
  save: allowed('order:sell')
    .input(z.object({ id: id.optional(), version: version.optional(), customer: id, release: hash, roots }))
    .mutation((): SaveAnswer => pending()),
  /** The same key with the same body gives the same answer; with another body it is refused. */
  submit: allowed('order:sell')
    .input(z.object({ id, version, idempotencyKey: filledText(80), shown: shownTotals }))
    .mutation((): SubmitAnswer => pending()),
  cancel: allowed('order:cancel')
    .input(z.object({ id, version, reason: filledText(500) }))
    .mutation((): SubmitAnswer => pending()),
  get: allowed('order:read')
    .input(z.object({ id }))
    .query((): OrderView => pending()),
  list: allowed('order:read')
    .input(
      z.object({
        state: z.enum(['draft', 'acknowledged', 'cancelled']).optional(),
        customer: id.optional(),
        /** Order number or customer name. */
        text: text(100).optional(),
        page: z.int().min(1).max(10_000),
      }),
    )
    .query((): OrderPage => pending()),
});
