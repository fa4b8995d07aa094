import { z } from 'zod';
import { chooseOutlet, getSession } from '../../runtime/session/get-session.ts';
import type { SessionView } from '../contract.ts';
import { id } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

export const sessionRouter = router({
  get: allowed('signed-in').query(({ ctx }): Promise<SessionView> => getSession(ctx.runtime, ctx.actor, ctx.chosenOutlet)),
  chooseOutlet: allowed('signed-in')
    .input(z.object({ channel: id, outlet: id }))
    .mutation(async ({ ctx, input }): Promise<SessionView> => {
      const session = await chooseOutlet(ctx.runtime, ctx.actor, input);
      ctx.rememberOutlet(input);
      return session;
    }),
});
