import { asc, count, eq } from 'drizzle-orm';
import type { DocumentStore, DocumentUnit } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { Connections } from './connection.ts';
import { documentBlobs, orderDocuments, orders } from './tables.ts';
import type { Writer } from './writer.ts';

export function documentStoreOn({ reading, writing }: Connections, writer: Writer): DocumentStore {
  const isDraft = (order: string): boolean =>
    writing.select({ state: orders.state }).from(orders).where(eq(orders.id, order)).get()?.state === 'draft';

  const attach = ({ document, content, mostOfSlot, mostOfOrder }: DocumentUnit): 'attached' | 'not-a-draft' | 'too-many' => {
    if (!isDraft(document.order)) return 'not-a-draft';
    const known = writing.select().from(orderDocuments).where(eq(orderDocuments.order, document.order)).all();
    const ofSlot = known.filter(({ root, slot }) => root === document.root && slot === document.slot);
    if (ofSlot.some(({ blob }) => blob === document.blob)) return 'attached';
    if (known.length >= mostOfOrder || ofSlot.length >= mostOfSlot) return 'too-many';
    writing.insert(documentBlobs).values({ hash: document.blob, content }).onConflictDoNothing().run();
    writing.insert(orderDocuments).values(document).run();
    const { at, by, id } = document;
    appendAudit(writing, { at, by, action: 'document-attached', subject: id });
    return 'attached';
  };

  return {
    of: async (order) =>
      reading
        .select()
        .from(orderDocuments)
        .where(eq(orderDocuments.order, order))
        .orderBy(asc(orderDocuments.at), asc(orderDocuments.id))
        .all(),
    get: async (id) => reading.select().from(orderDocuments).where(eq(orderDocuments.id, id)).get() ?? null,
    content: async (hash) =>
      reading.select({ content: documentBlobs.content }).from(documentBlobs).where(eq(documentBlobs.hash, hash)).get()?.content ?? null,
    attach: (unit) => writer.write(() => ({ type: attach(unit) })),
    remove: (id, entry) =>
      writer.write(() => {
        const found = writing.select().from(orderDocuments).where(eq(orderDocuments.id, id)).get();
        if (!found) return { type: 'gone' as const };
        if (!isDraft(found.order)) return { type: 'not-a-draft' as const };
        writing.delete(orderDocuments).where(eq(orderDocuments.id, id)).run();
        const left = writing.select({ left: count() }).from(orderDocuments).where(eq(orderDocuments.blob, found.blob)).get()?.left;
        if (!left) writing.delete(documentBlobs).where(eq(documentBlobs.hash, found.blob)).run();
        appendAudit(writing, entry);
        return { type: 'removed' as const };
      }),
  };
}
