import { errorIssue, hasErrors } from '../../../core/kernel/issue.ts';
import { draftKeys } from '../../../core/release/index.ts';
import type { DraftSummary, HandInAnswer } from '../../api/contract.ts';
import type { HandedIn } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { describeDraft, draftById } from './describe-draft.ts';
import { checkDraft } from './publish-draft.ts';

type OfVersion = { readonly id: string; readonly version: number };

async function write(runtime: Runtime, { id, version }: OfVersion, handedIn: HandedIn | null): Promise<DraftSummary> {
  const { type } = await runtime.store.drafts.handIn(id, version, handedIn);
  if (type === 'version-conflict') throw new AppError('version-conflict', { kind: 'draft' });
  return describeDraft(runtime, await draftById(runtime, id));
}

/** Says that this version is done. Only one that changes something and has no errors is; the next save takes it back. */
export async function handIn(
  runtime: Runtime,
  actor: Actor,
  { note, ...draft }: OfVersion & { readonly note: string },
): Promise<HandInAnswer> {
  const found = await draftById(runtime, draft.id);
  if (draftKeys(found.changes).length === 0) return { ok: false, issues: [errorIssue('nothing-changed', '')] };
  const { issues } = await checkDraft(runtime, draft.id);
  if (hasErrors(issues)) return { ok: false, issues };
  return { ok: true, draft: await write(runtime, draft, { at: runtime.now(), by: actor.name, note: note.trim() }) };
}

export const takeBack = (runtime: Runtime, draft: OfVersion): Promise<DraftSummary> => write(runtime, draft, null);
