import { z } from 'zod';
import type { DraftSaveAnswer, DraftSummary, DraftView } from '../contract.ts';
import { draftChanges, filledText, hash, id, version } from '../inputs.ts';
import { pending } from '../pending.ts';
import { allowed, router } from '../procedures.ts';

export const draftsRouter = router({
  /** Last saved first. */
  list: allowed('release:read').query((): readonly DraftSummary[] => pending()),
  /** Over the live release unless another is named. */
  create: allowed('draft:edit')
    .input(z.object({ title: filledText(200), base: hash.optional() }))
    .mutation((): DraftSummary => pending()),
  open: allowed('release:read')
    .input(z.object({ id }))
    .query((): DraftView => pending()),
  save: allowed('draft:edit')
    .input(z.object({ id, version, changes: draftChanges }))
    .mutation((): DraftSaveAnswer => pending()),
  discard: allowed('draft:edit')
    .input(z.object({ id }))
    .mutation((): { readonly id: string } => pending()),
});
