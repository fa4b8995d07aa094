import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { storeKeepsItsContract } from '../store.contract.ts';
import { connect } from './connection.ts';
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

/** The migrations up to one of them, as an older version of the house had them. */
function migrationsUpTo(tag: string, folder: string): string {
  const all = join(import.meta.dirname, '..', 'migrations');
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(all, 'meta', '_journal.json'), 'utf8'));
  const entries = journal.entries.slice(0, journal.entries.findIndex((entry) => entry.tag === tag) + 1);
  mkdirSync(join(folder, 'meta'), { recursive: true });
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const entry of entries) cpSync(join(all, `${entry.tag}.sql`), join(folder, `${entry.tag}.sql`));
  return folder;
}

describe('the SQLite file', () => {
  it('of an older version keeps what customers have, and in which bundles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offerwright-store-'));
    const path = join(folder, 'store.sqlite');
    connect(path, migrationsUpTo('0006_order-handlings', join(folder, 'migrations'))).close();
    const file = new Database(path);
    const product = (id: string) => `('${id}', 'o-${id}', 'r1', '', 'wang', 'line', 'line', '["all"]', 2, '{"number":"1001"}', 'active',
      'release', 'program', '{"zh-CN":"线","en":"line"}', '1001', '2009-01-01T00:00:00+08:00')`;
    file.exec(`INSERT INTO installed_product VALUES ${product('b')}, ${product('a')}`);
    file.exec("INSERT INTO membership VALUES ('o2', 'r1', '/roles/member/m1', 'home', 'member', 'a', 'li', 'family', '2010-01-01')");
    file.close();
    const store = openSqliteStore(path);
    const common = {
      label: '1001',
      quantity: 2,
      characteristics: { number: '1001' },
      categories: ['all'],
      name: { en: 'line' },
      memberships: [],
    };
    const joined = { order: 'o2', bundle: 'home', role: 'member', customer: 'li', since: '2010-01-01' };
    expect(await store.products.of(['wang'])).toMatchObject([
      { ...common, id: 'b', order: 'o-b', familyBundles: 0 },
      { ...common, id: 'a', order: 'o-a', familyBundles: 1, memberships: [joined] },
    ]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

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
