import type { DraftSummary } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { describeDraft, draftDiscarded } from './describe-draft.ts';

export async function listDrafts(runtime: Runtime): Promise<readonly DraftSummary[]> {
  const drafts = await runtime.store.drafts.list();
  return Promise.all(drafts.map((draft) => describeDraft(runtime, draft)));
}

export async function discardDraft({ store, now }: Runtime, actor: Actor, id: string): Promise<{ readonly id: string }> {
  if (!(await store.drafts.discard(id, { at: now(), by: actor.id, action: draftDiscarded, subject: id })))
    throw new AppError('not-found', { kind: 'draft', id });
  return { id };
}
