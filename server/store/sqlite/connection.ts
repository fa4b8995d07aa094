import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

export type SqliteDatabase = BetterSQLite3Database<Record<string, never>>;
export type Connections = {
  readonly writer: Database.Database;
  readonly writing: SqliteDatabase;
  /** A second, read-only connection; the same one for a store in memory. */
  readonly reading: SqliteDatabase;
  readonly close: () => void;
};

// The bundle has its migrations beside it, the source one folder up.
const migrationsPath = import.meta.url.endsWith('.ts') ? '../migrations' : './migrations';

/** Opens the file (or `:memory:`), brings its tables up to date and sets durability: FULL, with a write-ahead log. */
export function connect(path: string, migrationsFolder: string = fileURLToPath(new URL(migrationsPath, import.meta.url))): Connections {
  const writer = new Database(path);
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('busy_timeout = 5000');
  const writing = drizzle({ client: writer });
  migrate(writing, { migrationsFolder });
  if (path === ':memory:') return { writer, writing, reading: writing, close: () => writer.close() };

  const reader = new Database(path, { readonly: true });
  reader.pragma('busy_timeout = 5000');
  return {
    writer,
    writing,
    reading: drizzle({ client: reader }),
    close: () => {
      reader.close();
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
}
