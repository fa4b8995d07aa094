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
