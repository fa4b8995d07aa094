import type Database from 'better-sqlite3';

type Job = { readonly run: () => unknown; readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };
type Ending = () => void;

/** Enough to keep one fsync busy, small enough that a batch does not hold up the event loop. */
const greatestBatch = 256;

/**
 * The one writer. Jobs that wait together share one commit (and so one fsync); a savepoint each keeps a failing job
 * from taking others with it. A job is synchronous: nothing but the database happens inside a transaction.
 */
export type Writer = { readonly write: <Value>(job: () => Value) => Promise<Value>; readonly drain: () => void };

export function writerOn(client: Database.Database): Writer {
  const statements = {
    begin: client.prepare('BEGIN IMMEDIATE'),
    commit: client.prepare('COMMIT'),
    rollback: client.prepare('ROLLBACK'),
    savepoint: client.prepare('SAVEPOINT job'),
    release: client.prepare('RELEASE job'),
    undo: client.prepare('ROLLBACK TO job'),
  };
  let waiting: Job[] = [];
  let isScheduled = false;

  const runInSavepoint = (job: Job): Ending => {
    statements.savepoint.run();
    try {
      const value = job.run();
      statements.release.run();
      return () => job.resolve(value);
    } catch (error) {
      statements.undo.run();
      statements.release.run();
      return () => job.reject(error);
    }
  };

  const commitBatch = (batch: readonly Job[]): void => {
    try {
      statements.begin.run();
      const endings = batch.map(runInSavepoint);
      statements.commit.run();
      for (const end of endings) end();
    } catch (error) {
      if (client.inTransaction) statements.rollback.run();
      for (const job of batch) job.reject(error);
    }
  };

  const drain = (): void => {
    isScheduled = false;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, greatestBatch);
      waiting = waiting.slice(greatestBatch);
      commitBatch(batch);
    }
  };

  const write = <Value>(job: () => Value): Promise<Value> => {
    let value: Value;
    return new Promise<void>((resolve, reject) => {
      const run = () => {
        value = job();
      };
      waiting.push({ run, resolve: () => resolve(), reject });
      if (isScheduled) return;
      isScheduled = true;
      setImmediate(drain);
    }).then(() => value);
  };

  return { write, drain };
}
