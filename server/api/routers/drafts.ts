import { z } from 'zod';
import type { Definition } from '../../../core/definition/index.ts';
import { createDraft } from '../../runtime/drafts/create-draft.ts';
import { findInDraft } from '../../runtime/drafts/find-in-draft.ts';
import { handIn, takeBack } from '../../runtime/drafts/hand-in.ts';
import { discardDraft, listDrafts } from '../../runtime/drafts/list-drafts.ts';
import { openDraft } from '../../runtime/drafts/open-draft.ts';
import { saveDraft } from '../../runtime/drafts/save-draft.ts';
import { trySale } from '../../runtime/drafts/try-sale.ts';
import type { DraftSaveAnswer, DraftSummary, DraftView, HandInAnswer, TriedSale } from '../contract.ts';
import { customerClass, draftChanges, filledText, hash, id, nameText, selections, version } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

export const draftsRouter = router({
  /** Last saved first. */
  list: allowed('release:read').query(({ ctx }): Promise<readonly DraftSummary[]> => listDrafts(ctx.runtime)),
  /** Over the live release unless another is named. */
  create: allowed('draft:edit')
    .input(z.object({ title: nameText(200), base: hash.optional() }))
    .mutation(({ ctx, input }): Promise<DraftSummary> => createDraft(ctx.runtime, ctx.actor, input)),
  open: allowed('release:read')
    .input(z.object({ id }))
    .query(({ ctx, input }): Promise<DraftView> => openDraft(ctx.runtime, input.id)),
  /** Offerings by name, code, pinyin or initials. */
  find: allowed('release:read')
    .input(z.object({ id, text: z.string().max(100) }))
    .query(({ ctx, input }): Promise<readonly string[]> => findInDraft(ctx.runtime, input)),
  /** Definitions of the folder of templates, which designs may begin with. */
  templates: allowed('release:read').query(({ ctx }): Promise<readonly Definition[]> => ctx.runtime.templates()),
  /** Judged as at submission; nothing is written. */
  trySale: allowed('draft:edit')
    .input(z.object({ draft: id, offering: id, selections, customerClass, channel: id, region: id }))
    .mutation(({ ctx, input }): Promise<TriedSale> => trySale(ctx.runtime, input)),
  save: allowed('draft:edit')
    .input(z.object({ id, base: hash, version, session: filledText(64), turn: z.int().min(1), changes: draftChanges }))
    .mutation(({ ctx, input }): Promise<DraftSaveAnswer> => saveDraft(ctx.runtime, ctx.actor, input)),
  /** With a word for whoever publishes it. */
  handIn: allowed('draft:edit')
    .input(z.object({ id, version, note: z.string().max(500) }))
    .mutation(({ ctx, input }): Promise<HandInAnswer> => handIn(ctx.runtime, ctx.actor, input)),
  /** By its author, or by whoever will not publish it as it is. */
  takeBack: allowed('draft:edit')
    .input(z.object({ id, version }))
    .mutation(({ ctx, input }): Promise<DraftSummary> => takeBack(ctx.runtime, input)),
  discard: allowed('draft:edit')
    .input(z.object({ id }))
    .mutation(({ ctx, input }): Promise<{ readonly id: string }> => discardDraft(ctx.runtime, ctx.actor, input.id)),
});
