import { inArray, like, sql } from 'drizzle-orm';
import type { Store } from '../store.ts';
import { auditTrailOn } from './audit-trail.ts';
import { user } from './auth-tables.ts';
import { connect, type SqliteDatabase } from './connection.ts';
import { customerStoreOn } from './customer-store.ts';
import { documentStoreOn } from './document-store.ts';
import { draftStoreOn } from './draft-store.ts';
import { handlingStoreOn } from './handling-store.ts';
import { importMappingStoreOn } from './import-mapping-store.ts';
import { orderStoreOn } from './order-store.ts';
import { productStoreOn } from './product-store.ts';
import { releaseStoreOn } from './release-store.ts';
import { writerOn } from './writer.ts';

export type SqliteStore = Store & {
  /** For better-auth, whose adapter wants the database itself; its statements run between the writer's transactions. */
  readonly authDatabase: SqliteDatabase;
};

/** Opens the store in a file, or in memory for tests. */
export function openSqliteStore(path: string, migrationsFolder?: string): SqliteStore {
  const connections = connect(path, migrationsFolder);
  const writer = writerOn(connections.writer);
  return {
    releases: releaseStoreOn(connections, writer),
    drafts: draftStoreOn(connections, writer),
    customers: customerStoreOn(connections, writer),
    products: productStoreOn(connections, writer),
    orders: orderStoreOn(connections, writer),
    handlings: handlingStoreOn(connections, writer),
    importMappings: importMappingStoreOn(connections, writer),
    people: {
      names: async (ids) =>
        new Map(
          connections.reading
            .select({ id: user.id, name: user.name })
            .from(user)
            .where(inArray(user.id, [...ids]))
            .all()
            .map(({ id, name }) => [id, name]),
        ),
      named: async (part) =>
        connections.reading
          .select({ id: user.id })
          .from(user)
          .where(like(user.name, `%${part.replace(/[\\%_]/g, '')}%`))
          .all()
          .map(({ id }) => id),
      inRoles: async (roles) =>
        connections.reading
          .select({ id: user.id, name: user.name })
          .from(user)
          .where(inArray(user.role, [...roles]))
          .orderBy(user.name)
          .all(),
    },
    documents: documentStoreOn(connections, writer),
    audit: auditTrailOn(connections, writer),
    authDatabase: connections.writing,
    isReady: () => connections.writer.open && connections.reading.get<{ one: number }>(sql`SELECT 1 AS one`).one === 1,
    close: async () => {
      writer.drain();
      connections.close();
    },
  };
}
