import { mergeDraft, type TheirEdit } from '../../../core/release/index.ts';
import type { DraftSave, DraftSaveAnswer, TheirDefinition } from '../../api/contract.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { describeDraft, discardOf } from './describe-draft.ts';

/** How often somebody else may save in between before it is left to the caller to come again. */
const attempts = 5;

/** Drafts hold definitions as they were typed, read or not. */
const asTyped = (theirs: Readonly<Record<string, TheirEdit>>): Readonly<Record<string, TheirDefinition>> =>
  JSON.parse(JSON.stringify(theirs));

/**
 * Lays what a session changed over the draft and answers what others changed meanwhile. Edits of different definitions
 * merge; of one that somebody else changed too, nothing is written, and the person chooses. Without changes it only asks.
 */
export async function saveDraft(runtime: Runtime, actor: Actor, input: DraftSave): Promise<DraftSaveAnswer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const draft = await runtime.store.drafts.get(input.id);
    if (!draft) return discarded(runtime, input.id);
    if (draft.base !== input.base || input.version > draft.version)
      return { ok: false, type: 'other-base', draft: await describeDraft(runtime, draft) };
    const base = (await runtime.shelf.workspace(draft.base)).definitions;
    const at = runtime.now();
    const { written, theirs } = mergeDraft({ ...draft, base }, { ...input, by: actor.name, at });
    const saved = written?.isChanged ? { savedAt: at, savedBy: actor.name, handedIn: null } : {};
    const next = written ? { ...draft, version: written.version, changes: written.changes, edits: written.edits, ...saved } : draft;
    if (written && (await runtime.store.drafts.save(next)).type !== 'saved') continue;
    return { ok: true, draft: await describeDraft(runtime, next), theirs: asTyped(theirs) };
  }
  throw new AppError('version-conflict', { kind: 'draft' }, { retryable: true });
}

/** Whoever still works in it is told who threw it away, and keeps what was typed. */
async function discarded(runtime: Runtime, id: string): Promise<DraftSaveAnswer> {
  const by = await discardOf(runtime, id);
  if (!by) throw new AppError('not-found', { kind: 'draft', id });
  return { ok: false, type: 'discarded', ...by };
}
