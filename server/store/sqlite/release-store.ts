import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { ManifestRow, PublishOutcome, PublishUnit, ReleaseRecord, ReleaseStore } from '../store.ts';
import { appendAudit } from './audit-trail.ts';
import type { Connections, SqliteDatabase } from './connection.ts';
import { parseJson } from './parse-json.ts';
import { definitionBlobs, drafts, programs, releaseIndexes, releasePrograms, releases } from './tables.ts';
import type { Writer } from './writer.ts';

const columns = {
  hash: releases.hash,
  number: releases.number,
  title: releases.title,
  publishedAt: releases.publishedAt,
  publishedBy: releases.publishedBy,
  definitions: releases.definitions,
  isLive: releases.isLive,
};
/** SQLite binds at most 32 766 values a statement. */
const chunkSize = 500;
const chunks = <Item>(items: readonly Item[]): Item[][] => {
  const parts: Item[][] = [];
  for (let start = 0; start < items.length; start += chunkSize) parts.push(items.slice(start, start + chunkSize));
  return parts;
};

export function releaseStoreOn({ reading, writing }: Connections, writer: Writer): ReleaseStore {
  const liveOn = (database: SqliteDatabase) => {
    const statement = database.select(columns).from(releases).where(eq(releases.isLive, true)).prepare();
    return (): ReleaseRecord | null => statement.get() ?? null;
  };
  const live = liveOn(reading);
  const liveNow = liveOn(writing);

  const publish = (unit: PublishUnit): PublishOutcome => {
    const before = liveNow();
    if ((before?.hash ?? null) !== unit.expectedLive) return { type: 'live-changed' };
    if (unit.draft) {
      const moved = writing
        .update(drafts)
        .set({
          base: unit.hash,
          changes: '{}',
          edits: '{}',
          handedIn: null,
          version: unit.draft.version + 1,
          savedAt: unit.at,
          savedBy: unit.by,
        })
        .where(and(eq(drafts.id, unit.draft.id), eq(drafts.version, unit.draft.version)))
        .run();
      if (moved.changes === 0) return { type: 'draft-changed' };
    }
    // The same content again is the same release: nothing new to tell anybody.
    if (before?.hash === unit.hash) return { type: 'published', release: before };

    for (const part of chunks(unit.definitions))
      writing
        .insert(definitionBlobs)
        .values(part.map(({ hash, json }) => ({ hash, json })))
        .onConflictDoNothing()
        .run();
    for (const part of chunks(unit.programs)) {
      writing
        .insert(programs)
        .values(part.map(({ hash, json }) => ({ hash, json })))
        .onConflictDoNothing()
        .run();
      writing
        .insert(releasePrograms)
        .values(part.map(({ offering, hash }) => ({ release: unit.hash, offering, program: hash })))
        .onConflictDoUpdate({ target: [releasePrograms.release, releasePrograms.offering], set: { program: sql`excluded.program` } })
        .run();
    }
    writing.insert(releaseIndexes).values({ release: unit.hash, json: unit.searchIndex }).onConflictDoNothing().run();
    const last = writing.select({ number: releases.number }).from(releases).orderBy(desc(releases.number)).limit(1).get();
    writing.update(releases).set({ isLive: false }).where(eq(releases.isLive, true)).run();
    const release: ReleaseRecord = {
      hash: unit.hash,
      number: (last?.number ?? 0) + 1,
      title: unit.title,
      publishedAt: unit.at,
      publishedBy: unit.by,
      definitions: unit.definitions.length,
      isLive: true,
    };
    const manifest = JSON.stringify(unit.definitions.map(({ kind, id, hash }) => ({ kind, id, hash })));
    writing
      .insert(releases)
      .values({ ...release, manifest })
      .run();
    appendAudit(writing, { at: unit.at, by: unit.by, action: 'release-published', subject: unit.hash });
    return { type: 'published', release };
  };

  return {
    live: async () => live(),
    list: async () => reading.select(columns).from(releases).orderBy(desc(releases.number)).all(),
    get: async (hash) =>
      reading.select(columns).from(releases).where(eq(releases.hash, hash)).orderBy(desc(releases.number)).limit(1).get() ?? null,
    before: async (number) =>
      reading.select(columns).from(releases).where(lt(releases.number, number)).orderBy(desc(releases.number)).limit(1).get() ?? null,
    manifest: async (hash) => {
      const row = reading.select({ manifest: releases.manifest }).from(releases).where(eq(releases.hash, hash)).limit(1).get();
      return row ? parseJson<ManifestRow[]>(row.manifest) : null;
    },
    blobs: async (hashes) =>
      new Map(
        chunks(hashes)
          .flatMap((part) => reading.select().from(definitionBlobs).where(inArray(definitionBlobs.hash, part)).all())
          .map(({ hash, json }) => [hash, json]),
      ),
    programHash: async (release, offering) =>
      reading
        .select({ program: releasePrograms.program })
        .from(releasePrograms)
        .where(and(eq(releasePrograms.release, release), eq(releasePrograms.offering, offering)))
        .get()?.program ?? null,
    program: async (hash) => reading.select().from(programs).where(eq(programs.hash, hash)).get()?.json ?? null,
    searchIndex: async (release) => reading.select().from(releaseIndexes).where(eq(releaseIndexes.release, release)).get()?.json ?? null,
    publish: (unit) => writer.write(() => publish(unit)),
  };
}
