import { z } from 'zod';
import { importMapping, rememberMapping } from '../../runtime/lines/import-mapping.ts';
import { filledText, id } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

const place = z.object({ customer: id, offering: id, role: filledText(200) });
const columns = z.record(filledText(200), filledText(200)).refine((given) => Object.keys(given).length <= 200, { error: 'too-many' });

export const linesRouter = router({
  /** Which column of this customer's lists went where: folded header → relative slot id. */
  mapping: allowed('order:sell')
    .input(place)
    .query(({ ctx, input }): Promise<Readonly<Record<string, string>>> => importMapping(ctx.runtime, input)),
  rememberMapping: allowed('order:sell')
    .input(place.extend({ columns }))
    .mutation(({ ctx, input }): Promise<{ readonly remembered: number }> => rememberMapping(ctx.runtime, input)),
});
