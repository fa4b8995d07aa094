import { contentHash } from '../../../core/release/index.ts';
import type { DraftSave, DraftSaveAnswer } from '../../api/contract.ts';
import type { DraftRecord } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import type { Runtime } from '../runtime.ts';
import { describeDraft, draftById } from './describe-draft.ts';
import { draftKeys } from './overlay-draft.ts';

/** Lays the changed definitions over those saved before; what equals the base again is no change any more. */
export async function saveDraft(runtime: Runtime, actor: Actor, input: DraftSave): Promise<DraftSaveAnswer> {
  const before = await draftById(runtime, input.id);
  if (before.version !== input.version) return { ok: false, type: 'version-conflict', draft: await describeDraft(runtime, before) };

  const base = (await runtime.shelf.workspace(before.base)).definitions;
  const changes: Record<string, unknown> = { ...before.changes };
  for (const key of draftKeys(input.changes)) {
    const changed = input.changes[key] ?? null;
    const original = base.get(key);
    const isBase = original === undefined ? changed === null : changed !== null && contentHash(changed) === contentHash(original);
    if (isBase) delete changes[key];
    else changes[key] = changed;
  }
  const draft: DraftRecord = {
    ...before,
    version: before.version + 1,
    changes,
    savedAt: runtime.now(),
    savedBy: actor.name,
    handedIn: null,
  };
  const saved = await runtime.store.drafts.save(draft);
  if (saved.type === 'version-conflict')
    return { ok: false, type: 'version-conflict', draft: await describeDraft(runtime, await draftById(runtime, input.id)) };
  return { ok: true, draft: await describeDraft(runtime, draft) };
}
