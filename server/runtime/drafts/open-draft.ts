import { readWorkspace } from '../../../core/definition/index.ts';
import type { DraftView } from '../../api/contract.ts';
import type { DraftRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';
import { describeDraft, draftById } from './describe-draft.ts';
import { documentsOf, overlay } from './overlay-draft.ts';

/** Drafts hold definitions as they were typed, read or not; the editor shows them with their issues. */
const asTyped = (changes: DraftRecord['changes']): DraftView['changes'] => JSON.parse(JSON.stringify(changes));

export async function openDraft(runtime: Runtime, id: string): Promise<DraftView> {
  const draft = await draftById(runtime, id);
  const base = (await runtime.shelf.workspace(draft.base)).definitions;
  return {
    ...(await describeDraft(runtime, draft)),
    baseDefinitions: [...base.values()],
    changes: asTyped(draft.changes),
    issues: readWorkspace(documentsOf(overlay(base, draft.changes))).issues,
  };
}
