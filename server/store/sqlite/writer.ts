import type Database from 'better-sqlite3';

/** One caller's work. A class, because beside a shared commit every closure shows. */
class Job<Value> {
  readonly #work: () => Value;
  readonly #resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
  #result: { readonly value: Value } | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(work: () => Value, resolve: (value: Value) => void, reject: (error: unknown) => void) {
    this.#work = work;
    this.#resolve = resolve;
    this.reject = reject;
  }

  run(): void {
    this.#result = { value: this.#work() };
  }

  fail(error: unknown): void {
    this.#failure = { error };
  }

  /** Once the commit is durable. */
  end(): void {
    if (this.#failure) this.reject(this.#failure.error);
    else if (this.#result) this.#resolve(this.#result.value);
  }
}

type AnyJob = Pick<Job<unknown>, 'run' | 'fail' | 'end' | 'reject'>;

/** Enough to keep one fsync busy, small enough that a batch does not hold up the event loop. */
const usualBatch = 256;

/**
 * The one writer. Jobs that wait together share one commit (and so one fsync); a failing job takes no other with it. A job
 * is synchronous and may run twice: nothing but the database happens inside a transaction.
 */
export type Writer = { readonly write: <Value>(job: () => Value) => Promise<Value>; readonly drain: () => void };

export function writerOn(client: Database.Database, greatestBatch = usualBatch): Writer {
  const statements = {
    begin: client.prepare('BEGIN IMMEDIATE'),
    commit: client.prepare('COMMIT'),
    rollback: client.prepare('ROLLBACK'),
    savepoint: client.prepare('SAVEPOINT job'),
    release: client.prepare('RELEASE job'),
    undo: client.prepare('ROLLBACK TO job'),
  };
  let waiting: AnyJob[] = [];
  let isScheduled = false;

  const runInSavepoint = (job: AnyJob): void => {
    statements.savepoint.run();
    try {
      job.run();
    } catch (error) {
      statements.undo.run();
      job.fail(error);
    }
    statements.release.run();
  };

  /** Jobs hardly ever fail, and a savepoint costs more than a row: only a batch with a failing job is run again with them. */
  const runTogether = (batch: readonly AnyJob[]): void => {
    try {
      for (const job of batch) job.run();
    } catch {
      if (client.inTransaction) statements.rollback.run();
      statements.begin.run();
      for (const job of batch) runInSavepoint(job);
    }
  };

  const commitBatch = (batch: readonly AnyJob[]): void => {
    try {
      statements.begin.run();
      runTogether(batch);
      statements.commit.run();
    } catch (error) {
      if (client.inTransaction) statements.rollback.run();
      for (const job of batch) job.reject(error);
      return;
    }
    for (const job of batch) job.end();
  };

  const drain = (): void => {
    isScheduled = false;
    while (waiting.length > 0) {
      const all = waiting;
      waiting = [];
      for (let from = 0; from < all.length; from += greatestBatch)
        commitBatch(all.length <= greatestBatch ? all : all.slice(from, from + greatestBatch));
    }
  };

  const write = <Value>(work: () => Value): Promise<Value> =>
    new Promise((resolve, reject) => {
      waiting.push(new Job(work, resolve, reject));
      if (isScheduled) return;
      isScheduled = true;
      setImmediate(drain);
    });

  return { write, drain };
}
