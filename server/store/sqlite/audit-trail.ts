import { createHash } from 'node:crypto';
import { and, asc, count, desc, eq, gte, inArray, like, lt, or } from 'drizzle-orm';
import type { AuditEntry, AuditTrail } from '../store.ts';
import type { Connections, SqliteDatabase } from './connection.ts';
import { audit } from './tables.ts';
import type { Writer } from './writer.ts';

const chainHash = (previous: string, entry: AuditEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, entry.at, entry.by, entry.action, entry.subject]))
    .digest('hex');

const pattern = (part: string): string => `%${part.replace(/[\\%_]/g, '')}%`;

/** Inside a job of the writer: the audit row commits with what it tells of. */
export function appendAudit(database: SqliteDatabase, entry: AuditEntry): void {
  const last = database.select().from(audit).orderBy(desc(audit.seq)).limit(1).get();
  const previous = last?.hash ?? '';
  database
    .insert(audit)
    .values({ ...entry, seq: (last?.seq ?? 0) + 1, previous, hash: chainHash(previous, entry) })
    .run();
}

export function auditTrailOn(connections: Connections, writer: Writer): AuditTrail {
  return {
    record: (entry) => writer.write(() => appendAudit(connections.writing, entry)),
    list: async ({ by, action, subject, from, to, offset, limit }) => {
      const where = and(
        by === null ? undefined : or(inArray(audit.by, [...by.ids]), like(audit.by, pattern(by.name))),
        action === null ? undefined : eq(audit.action, action),
        subject === null ? undefined : like(audit.subject, pattern(subject)),
        from === null ? undefined : gte(audit.at, from),
        to === null ? undefined : lt(audit.at, to),
      );
      const rows = connections.reading.select().from(audit).where(where).orderBy(desc(audit.seq)).limit(limit).offset(offset).all();
      const total = connections.reading.select({ total: count() }).from(audit).where(where).get()?.total ?? 0;
      return { rows: rows.map(({ previous: _, hash: __, ...entry }) => entry), total };
    },
    actions: async () =>
      connections.reading
        .selectDistinct({ action: audit.action })
        .from(audit)
        .orderBy(asc(audit.action))
        .all()
        .map((row) => row.action),
    verifies: async () => {
      let previous = '';
      for (const row of connections.reading.select().from(audit).orderBy(asc(audit.seq)).all()) {
        if (row.previous !== previous || row.hash !== chainHash(previous, row)) return false;
        previous = row.hash;
      }
      return true;
    },
  };
}
