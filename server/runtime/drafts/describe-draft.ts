import { draftKeys } from '../../../core/release/index.ts';
import type { DraftSummary } from '../../api/contract.ts';
import type { DraftRecord } from '../../store/store.ts';
import { AppError } from '../fault.ts';
import { describeRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';

export async function describeDraft(runtime: Runtime, { changes, edits: _edits, ...draft }: DraftRecord): Promise<DraftSummary> {
  return { ...draft, base: describeRelease(await releaseByHash(runtime, draft.base)), changed: draftKeys(changes) };
}

export async function draftById({ store }: Runtime, id: string): Promise<DraftRecord> {
  const draft = await store.drafts.get(id);
  if (!draft) throw new AppError('not-found', { kind: 'draft', id });
  return draft;
}

/** As the trail calls it. */
export const draftDiscarded = 'draft-discarded';

/** Who threw a draft away, and when; null: nobody did. */
export async function discardOf({ store }: Runtime, id: string): Promise<{ readonly by: string; readonly at: string } | null> {
  const { rows } = await store.audit.list({ by: null, action: draftDiscarded, subject: id, from: null, to: null, offset: 0, limit: 1 });
  const [found] = rows;
  if (!found) return null;
  return { by: (await store.people.names([found.by])).get(found.by) ?? found.by, at: found.at };
}
