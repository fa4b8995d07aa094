import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { storeKeepsItsContract } from '../store.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

const inFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'offerwright-store-'));
  const path = join(folder, 'store.sqlite');
  const store = openSqliteStore(path);
  const discard = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, path, discard };
};

describe('the SQLite store in a file', () => storeKeepsItsContract(inFile));

describe('the SQLite store in memory', () =>
  storeKeepsItsContract(() => {
    const store = openSqliteStore(':memory:');
    return { store, discard: () => store.close() };
  }));

describe('the SQLite file', () => {
  it('keeps everything over a restart and shows an audit row that was changed', async () => {
    const { store, path, discard } = inFile();
    await store.audit.record({ at: 'now', by: 'admin', action: 'tried', subject: 'x' });
    await store.audit.record({ at: 'now', by: 'admin', action: 'tried', subject: 'y' });
    await store.close();
    const file = new Database(path);
    file.exec("UPDATE audit SET subject = 'z' WHERE seq = 1");
    file.close();
    const reopened = openSqliteStore(path);
    expect(await reopened.audit.verifies()).toBe(false);
    await reopened.close();
    await discard().catch(() => {});
  });
});
