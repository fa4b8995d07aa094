import { Worker } from 'node:worker_threads';
import type { JobAnswer, JobRequest, JudgeRequest } from './job-messages.ts';
import type { Jobs, SecondJudgement } from './jobs.ts';

type Waiting = { readonly resolve: (answer: JobAnswer) => void; readonly reject: (error: unknown) => void };
type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never;
type Thread = {
  readonly begin: () => void;
  readonly ask: (request: WithoutId<JobRequest>) => Promise<JobAnswer>;
  readonly stop: () => Promise<void>;
};

/** Threads do not inherit the loader that reads TypeScript in development. */
const workerFromSource = (url: URL): Worker =>
  new Worker(`import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(url.href)}); })`, { eval: true });

/** A worker thread, started at the first question and again after a crash; its open questions then fail. */
function threadOn(url: URL, onEnd: () => void): Thread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let count = 0;

  const start = (): Worker => {
    const started = url.pathname.endsWith('.ts') ? workerFromSource(url) : new Worker(url);
    const end = (error: unknown): void => {
      if (worker !== started) return;
      worker = null;
      onEnd();
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('message', (answer: JobAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.type === 'failed') asked?.reject(new Error(answer.message));
      else asked?.resolve(answer);
    });
    started.on('error', end);
    started.on('exit', () => end(new Error('A worker thread ended')));
    started.unref();
    return started;
  };

  return {
    begin: () => {
      worker ??= start();
    },
    ask: (request) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const id = ++count;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...request, id });
      }),
    stop: async () => {
      await worker?.terminate();
    },
  };
}

const greatestSent = 300;

/** What the judging thread has been sent already. */
class Sent {
  readonly #names = new Set<string>();
  #isFresh = true;

  forget(): void {
    this.#names.clear();
    this.#isFresh = true;
  }

  parcel({ programs, specifications, ...order }: SecondJudgement): JudgeRequest {
    if (this.#names.size > greatestSent) this.forget();
    const isFresh = this.#isFresh;
    this.#isFresh = false;
    const isNew = (name: string): boolean => {
      if (this.#names.has(name)) return false;
      this.#names.add(name);
      return true;
    };
    const used = Object.values(programs).flatMap(({ pinned, live }) => (live ? [pinned, live] : [pinned]));
    return {
      ...order,
      programs: Object.fromEntries(
        Object.entries(programs).map(([key, { pinned, live }]) => [key, { pinned: pinned.hash, live: live?.hash ?? null }]),
      ),
      sent: {
        isFresh,
        programs: used.filter(({ hash }) => isNew(hash)),
        specifications: isNew(`release ${order.release}`) ? specifications : null,
      },
    };
  }
}

/** Jobs in two threads, so that publishing a large catalogue never keeps a counter waiting for its submission. */
export function workerJobs(url: URL, { linesJudgedAgain }: { readonly linesJudgedAgain?: number } = {}): Jobs {
  const sent = new Sent();
  const publishing = threadOn(url, () => {});
  const judging = threadOn(url, () => sent.forget());
  // The first submission of the day does not wait for a thread to load.
  judging.begin();
  return {
    prepareRelease: async (documents) => {
      const answer = await publishing.ask({ type: 'prepare-release', documents });
      if (answer.type !== 'prepared') throw new Error(`Unexpected answer ${answer.type}`);
      return answer.release;
    },
    judgeAgain: async (order) => {
      const answer = await judging.ask({
        type: 'judge-again',
        order: sent.parcel({ ...(linesJudgedAgain === undefined ? {} : { linesJudgedAgain }), ...order }),
      });
      if (answer.type !== 'judged') throw new Error(`Unexpected answer ${answer.type}`);
      return answer.answer;
    },
    close: async () => {
      await Promise.all([publishing.stop(), judging.stop()]);
    },
  };
}
