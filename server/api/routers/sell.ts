import { z } from 'zod';
import { prepareKit } from '../../runtime/selling/prepare-kit.ts';
import type { SellingKit } from '../contract.ts';
import { id } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

export const sellRouter = router({
  /** With an order: from the release it is pinned to; else from the live one. */
  kit: allowed('order:sell')
    .input(z.object({ offering: id, customer: id, order: id.optional() }))
    .query(({ ctx, input }): Promise<SellingKit> => prepareKit(ctx.runtime, input)),
});
