import type Database from 'better-sqlite3';

/** `run` does the work and gives what to do once it is durable. */
type Job = { readonly run: () => Ending; readonly reject: (error: unknown) => void };
type Ending = () => void;

/** Enough to keep one fsync busy, small enough that a batch does not hold up the event loop. */
const greatestBatch = 256;

/**
 * The one writer. Jobs that wait together share one commit (and so one fsync); a failing job takes no other with it. A job
 * is synchronous and may run twice: nothing but the database happens inside a transaction.
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
      const end = job.run();
      statements.release.run();
      return end;
    } catch (error) {
      statements.undo.run();
      statements.release.run();
      return () => job.reject(error);
    }
  };

  /** Jobs hardly ever fail, and a savepoint costs more than a row: only a batch with a failing job is run again with them. */
  const runTogether = (batch: readonly Job[]): Ending[] => {
    try {
      return batch.map((job) => job.run());
    } catch {
      if (client.inTransaction) statements.rollback.run();
      statements.begin.run();
      return batch.map(runInSavepoint);
    }
  };

  const commitBatch = (batch: readonly Job[]): void => {
    try {
      statements.begin.run();
      const endings = runTogether(batch);
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

  const write = <Value>(job: () => Value): Promise<Value> =>
    new Promise((resolve, reject) => {
      const run = (): Ending => {
        const value = job();
        return () => resolve(value);
      };
      waiting.push({ run, reject });
      if (isScheduled) return;
      isScheduled = true;
      setImmediate(drain);
    });

  return { write, drain };
}
