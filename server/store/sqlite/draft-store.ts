import { and, desc, eq } from 'drizzle-orm';
import type { DraftRecord, DraftStore } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { Connections } from './connection.ts';
import { parseJson } from './parse-json.ts';
import { drafts } from './tables.ts';
import type { Writer } from './writer.ts';

const fromRow = (row: typeof drafts.$inferSelect): DraftRecord => ({
  ...row,
  changes: parseJson(row.changes),
  edits: parseJson(row.edits),
  handedIn: row.handedIn === null ? null : parseJson(row.handedIn),
});

const toRow = ({ changes, edits, handedIn, ...draft }: DraftRecord): typeof drafts.$inferInsert => ({
  ...draft,
  changes: JSON.stringify(changes),
  edits: JSON.stringify(edits),
  handedIn: handedIn && JSON.stringify(handedIn),
});

export function draftStoreOn({ reading, writing }: Connections, writer: Writer): DraftStore {
  return {
    list: async () => reading.select().from(drafts).orderBy(desc(drafts.savedAt)).all().map(fromRow),
    get: async (id) => {
      const row = reading.select().from(drafts).where(eq(drafts.id, id)).get();
      return row ? fromRow(row) : null;
    },
    create: (draft) =>
      writer.write(() => {
        writing.insert(drafts).values(toRow(draft)).run();
      }),
    save: (draft) =>
      writer.write(() => {
        const saved = writing
          .update(drafts)
          .set(toRow(draft))
          .where(and(eq(drafts.id, draft.id), eq(drafts.version, draft.version - 1)))
          .run();
        return { type: saved.changes === 1 ? 'saved' : 'version-conflict' } as const;
      }),
    handIn: (id, version, handedIn) =>
      writer.write(() => {
        const saved = writing
          .update(drafts)
          .set({ handedIn: handedIn && JSON.stringify(handedIn) })
          .where(and(eq(drafts.id, id), eq(drafts.version, version)))
          .run();
        return { type: saved.changes === 1 ? 'saved' : 'version-conflict' } as const;
      }),
    discard: (id, audit) =>
      writer.write(() => {
        const isGone = writing.delete(drafts).where(eq(drafts.id, id)).run().changes === 1;
        if (isGone) appendAudit(writing, audit);
        return isGone;
      }),
  };
}
