import { z } from 'zod';
import { permissionsOf } from '../../auth/permissions.ts';
import { findAnything } from '../../runtime/selling/find-anything.ts';
import { prepareKit } from '../../runtime/selling/prepare-kit.ts';
import type { FindAnswer, SellingKit } from '../contract.ts';
import { id, text } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

export const sellRouter = router({
  /** With an order: from the release it is pinned to; else from the live one. */
  kit: allowed('order:sell')
    .input(z.object({ offering: id, customer: id, order: id.optional() }))
    .query(({ ctx, input }): Promise<SellingKit> => prepareKit(ctx.runtime, input, ctx.chosenOutlet)),
  /** Everything that a text may mean at the counter; for a customer, what it may buy. */
  find: allowed('order:sell')
    .input(z.object({ text: text(200), customer: id.optional() }))
    .query(
      ({ ctx, input }): Promise<FindAnswer> =>
        findAnything(ctx.runtime, input, { id: ctx.actor.id, choice: ctx.chosenOutlet, permissions: permissionsOf(ctx.actor.role) }),
    ),
});
