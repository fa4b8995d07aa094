import { z } from 'zod';
import type { SessionView } from '../contract.ts';
import { id } from '../inputs.ts';
import { pending } from '../pending.ts';
import { allowed, router } from '../procedures.ts';

export const sessionRouter = router({
  get: allowed('signed-in').query((): SessionView => pending()),
  chooseOutlet: allowed('signed-in')
    .input(z.object({ channel: id, outlet: id }))
    .mutation((): SessionView => pending()),
});
