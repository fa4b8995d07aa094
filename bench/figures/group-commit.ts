import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writerOn } from '../../server/store/sqlite/writer.ts';
import { atLeast, type Figure, microseconds } from '../figure.ts';
import { measure } from '../measure.ts';

const callers = 64;

function openTable(path: string) {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE message (key INTEGER PRIMARY KEY, sent INTEGER NOT NULL DEFAULT 1)');
  const insert = database.prepare('INSERT INTO message DEFAULT VALUES');
  return { database, insert: () => insert.run() };
}

/**
 * P6: what sharing a commit saves 64 callers who wait at the same writer, with batches as they come and with batches of one. The
 * smallest row there is, so that the commit is what is measured and not the row. How much there is to save hangs on the disk:
 * the detail says what one bare transaction around the same rows would reach in this very run.
 */
export async function groupCommit(): Promise<Figure[]> {
  const data = join(import.meta.dirname, '..', '..', '.data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-'));
  const [shared, single, bare] = ['shared.db', 'single.db', 'bare.db'].map((name) => openTable(join(folder, name)));
  if (!shared || !single || !bare) throw new Error('Three tables were opened');
  const sharing = writerOn(shared.database);
  const committingEach = writerOn(single.database, 1);
  const insertAll = bare.database.transaction(() => {
    for (let caller = 0; caller < callers; caller++) bare.insert();
  });
  const atOnce = async (write: () => Promise<unknown>) => void (await Promise.all(Array.from({ length: callers }, write)));
  try {
    const [together = 0, alone = 0, atBest = 0] = await measure(
      [
        { name: 'one commit for all', run: () => atOnce(() => sharing.write(shared.insert)) },
        { name: 'one commit each', run: () => atOnce(() => committingEach.write(single.insert)) },
        { name: 'one bare transaction', run: () => insertAll.immediate() },
      ],
      { rounds: 301, warmUp: 40 },
    );
    return [
      atLeast('P6', `durable group commit against one commit each, ${callers} callers`, {
        ratio: alone / together,
        limit: 15,
        detail: `${microseconds(together / callers)} : ${microseconds(alone / callers)}, at most ${(alone / atBest).toFixed(1)} on this disk`,
      }),
    ];
  } finally {
    shared.database.close();
    single.database.close();
    bare.database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
