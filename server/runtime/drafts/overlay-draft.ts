import type { Definition, DefinitionKey, SourceDocument } from '../../../core/definition/index.ts';
import { errorIssue, type Issue } from '../../../core/kernel/issue.ts';
import { contentHash, draftKeys } from '../../../core/release/index.ts';
import type { DraftRecord } from '../../store/store.ts';
import type { Runtime } from '../runtime.ts';

type Changes = DraftRecord['changes'];

/** Base definitions with the draft's own laid over them; null removes one. */
export function overlay(base: Iterable<readonly [DefinitionKey, Definition]>, changes: Changes): Map<DefinitionKey, unknown> {
  const laid = new Map<DefinitionKey, unknown>(base);
  for (const key of draftKeys(changes)) {
    const definition = changes[key];
    if (definition === null) laid.delete(key);
    else laid.set(key, definition);
  }
  return laid;
}

export const documentsOf = (laid: ReadonlyMap<DefinitionKey, unknown>): SourceDocument[] =>
  [...laid].map(([key, json]) => ({ source: key, json }));

const isSame = (left: unknown, right: unknown): boolean =>
  left === undefined || right === undefined ? left === right : contentHash(left) === contentHash(right);

/**
 * The draft as the next release would be: laid over what is live now, so that nobody else's publication is undone. What
 * both changed since the draft's base is an issue for a person.
 */
export async function candidateOf(
  { store, shelf }: Runtime,
  draft: DraftRecord,
): Promise<{ readonly documents: readonly SourceDocument[]; readonly conflicts: readonly Issue[]; readonly live: string | null }> {
  const live = await store.releases.live();
  const base = (await shelf.workspace(draft.base)).definitions;
  if (!live || live.hash === draft.base)
    return { documents: documentsOf(overlay(base, draft.changes)), conflicts: [], live: live?.hash ?? null };

  const now = (await shelf.workspace(live.hash)).definitions;
  const conflicts = draftKeys(draft.changes)
    .filter((key) => !isSame(base.get(key), now.get(key)) && !isSame(draft.changes[key] ?? undefined, now.get(key)))
    .map((key) => {
      const [kind = '', id = ''] = key.split('/');
      return errorIssue('changed-since-base', '', { params: { id, release: live.number }, definition: { kind, id } });
    });
  return { documents: documentsOf(overlay(now, draft.changes)), conflicts, live: live.hash };
}
