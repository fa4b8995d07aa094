import { createHash } from 'node:crypto';
import { asc, desc } from 'drizzle-orm';
import type { AuditEntry, AuditTrail } from '../store.ts';
import type { Connections, SqliteDatabase } from './connection.ts';
import { audit } from './tables.ts';
import type { Writer } from './writer.ts';

const chainHash = (previous: string, entry: AuditEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, entry.at, entry.by, entry.action, entry.subject]))
    .digest('hex');

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
