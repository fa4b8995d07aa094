import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';

/** While the order is a draft; one that is gone already is as good as removed. */
export async function removeDocument(runtime: Runtime, actor: Actor, id: string): Promise<{ readonly removed: boolean }> {
  const entry = { at: runtime.now(), by: actor.id, action: 'document-removed', subject: id };
  const { type } = await runtime.store.documents.remove(id, entry);
  if (type === 'not-a-draft') throw new AppError('not-a-draft');
  return { removed: type === 'removed' };
}
