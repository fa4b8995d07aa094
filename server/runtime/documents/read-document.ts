import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';

export type ReadDocument = { readonly name: string; readonly mediaType: string; readonly content: Buffer };

/** Who opens a paper of a customer is written down first. */
export async function readDocument(runtime: Runtime, actor: Actor, id: string): Promise<ReadDocument> {
  const { store, personalData } = runtime;
  const record = await store.documents.get(id);
  const sealed = record && (await store.documents.content(record.blob));
  if (!record || !sealed) throw new AppError('not-found', { kind: 'document', id });
  await store.audit.record({ at: runtime.now(), by: actor.id, action: 'document-read', subject: id });
  return { name: personalData.open(record.name), mediaType: record.mediaType, content: personalData.openBytes(sealed) };
}
