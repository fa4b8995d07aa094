import { type Definition, readWorkspace } from '../../../core/definition/index.ts';
import type { DraftView } from '../../api/contract.ts';
import type { Runtime } from '../runtime.ts';
import { describeDraft, draftById } from './describe-draft.ts';
import { documentsOf, overlay } from './overlay-draft.ts';

/** Drafts hold definitions as they were typed, read or not; the editor shows them with their issues. */
const asTyped = (documents: Iterable<unknown>): Definition[] => JSON.parse(JSON.stringify([...documents]));

export async function openDraft(runtime: Runtime, id: string): Promise<DraftView> {
  const draft = await draftById(runtime, id);
  const base = (await runtime.shelf.workspace(draft.base)).definitions;
  const laid = overlay(base, draft.changes);
  return {
    ...(await describeDraft(runtime, draft)),
    definitions: asTyped(laid.values()),
    baseDefinitions: [...base.values()],
    issues: readWorkspace(documentsOf(laid)).issues,
  };
}
