import type { DraftSummary } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { liveRelease, releaseByHash } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { describeDraft } from './describe-draft.ts';

export async function createDraft(
  runtime: Runtime,
  actor: Actor,
  input: { readonly title: string; readonly base?: string | undefined },
): Promise<DraftSummary> {
  const base = input.base ? await releaseByHash(runtime, input.base) : await liveRelease(runtime);
  const draft = {
    id: runtime.newId(),
    title: input.title,
    base: base.hash,
    version: 1,
    changes: {},
    edits: {},
    savedAt: runtime.now(),
    savedBy: actor.name,
    handedIn: null,
  };
  await runtime.store.drafts.create(draft);
  return describeDraft(runtime, draft);
}
